"""E-mail addresses: checked for their form, without asking the network."""

from email_validator import EmailNotValidError, validate_email

from ct_desktop.exchange.cells import Cell, text_of
from ct_desktop.language import tr


def normalise_email(cell: Cell) -> tuple[str | None, str | None]:
    """The address, trimmed and with its domain in small letters; None when there is none or it
    has no valid form, then with a warning."""
    text = text_of(cell)
    for prefix in ("mailto:", "MAILTO:"):
        text = text.removeprefix(prefix)
    if not text:
        return None, None
    try:
        # Not "globally deliverable": that would refuse the names reserved for examples.
        found = validate_email(text, check_deliverability=False, globally_deliverable=False)
    except EmailNotValidError:
        found = None
    if found is None or "." not in found.domain:
        return None, tr("The e-mail address “{text}” is not valid and was left out.").format(
            text=text
        )
    return found.normalized, None


def email_key(address: str) -> str:
    """The form in which addresses are compared: two that differ only in case are one mailbox."""
    return address.strip().casefold()
