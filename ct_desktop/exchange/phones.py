"""Phone numbers: stored as E.164 (+31612345678), shown in Dutch form (06 1234 5678)."""

import re

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from ct_desktop.exchange.cells import Cell, text_of
from ct_desktop.language import tr

REGION = "NL"

_SEVERAL = re.compile(r"\s*[/;,|]\s*|\s+(?:of|en|or|and)\s+")
_LETTER = re.compile(r"[^\W\d_]")
_MOBILE_GROUPS = (4, 4)
_LAND_GROUPS = {7: (3, 2, 2), 6: (2, 2, 2)}


def normalise_phone(cell: Cell) -> tuple[str | None, str | None]:
    """The number in E.164, None when there is none or a wrong one; and a warning about it.

    A number without country is Dutch. Of several in one cell the first is taken, with a warning.
    """
    text = text_of(cell).lstrip("'").removeprefix("tel:").strip()
    if not text:
        return None, None
    first = _parsed(text)
    if first is None:
        numbers = [number for part in _SEVERAL.split(text) if (number := _parsed(part))]
        if not numbers or len(_SEVERAL.split(text)) < 2:
            return None, tr("The phone number “{text}” is not valid and was left out.").format(
                text=text
            )
        stored = phonenumbers.format_number(numbers[0], PhoneNumberFormat.E164)
        return stored, tr("Of “{text}” only the phone number {phone} was taken.").format(
            text=text, phone=format_phone(stored)
        )
    return phonenumbers.format_number(first, PhoneNumberFormat.E164), None


def format_phone(stored: str) -> str:
    """A stored number as it is shown: *06 1234 5678*, *073 615 13 23*, *+32 470 12 34 56*.

    What is no phone number comes back unchanged.
    """
    number = _parsed(stored)
    if number is None:
        return stored
    if phonenumbers.region_code_for_number(number) != REGION:
        return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)
    national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
    area, _, rest = national.partition(" ")
    digits = rest.replace(" ", "")
    kind = phonenumbers.number_type(number)
    if kind == PhoneNumberType.MOBILE and len(digits) == sum(_MOBILE_GROUPS):
        return f"{area} {_grouped(digits, _MOBILE_GROUPS)}"
    if kind in (PhoneNumberType.FIXED_LINE, PhoneNumberType.UAN) and len(digits) in _LAND_GROUPS:
        return f"{area} {_grouped(digits, _LAND_GROUPS[len(digits)])}"
    return national


def _parsed(text: str) -> phonenumbers.PhoneNumber | None:
    if _LETTER.search(text):
        # The library would read letters as the keys of a telephone.
        return None
    try:
        number = phonenumbers.parse(text, REGION)
    except phonenumbers.NumberParseException:
        return None
    return number if phonenumbers.is_valid_number(number) else None


def _grouped(digits: str, lengths: tuple[int, ...]) -> str:
    groups = []
    for length in lengths:
        groups.append(digits[:length])
        digits = digits[length:]
    return " ".join(groups)
