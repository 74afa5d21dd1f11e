"""Designs within a session: shipped and own ones, the chosen one, and their pictures."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ct_desktop.errors import NotFound, UserError
from ct_desktop.language import current, tr
from ct_desktop.models import CertificateTemplate, IssuedDocument, TemplatePicture
from ct_desktop.rules.certificate_design import Design
from ct_desktop.rules.competences import Words
from ct_desktop.rules.design_json import design_as_json, design_from_json
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.names import fold, normalise
from ct_desktop.services.settings import value_of
from ct_desktop.services.shipped_designs import DEFAULT, shipped_design, shipped_designs

OWN = "own-"


def chosen_name(kind: DocumentKind) -> str:
    """The name of the setting that holds the chosen design."""
    return f"certificate_design_{kind.value}"


def chosen_key(session: Session, kind: DocumentKind) -> str:
    """The key of the design for these documents, of one that is there."""
    key = str(value_of(session, chosen_name(kind), DEFAULT))
    return key if find_design(session, key) is not None else DEFAULT


def find_row(session: Session, key: str) -> CertificateTemplate | None:
    """The stored own design with this key."""
    return session.scalar(select(CertificateTemplate).where(CertificateTemplate.key == key))


def find_design(session: Session, key: str) -> Design | None:
    """The design with this key, shipped or own."""
    found = shipped_design(key)
    if found is not None:
        return found
    row = find_row(session, key)
    return design_from_json(row.content) if row is not None else None


def own_row(session: Session, key: str) -> CertificateTemplate:
    """The row of an own design; UserError for a shipped one, NotFound for one that is gone."""
    if shipped_design(key) is not None:
        raise UserError(
            tr("This design comes with the program and stays as it is."),
            tr("Make a copy, and change that."),
        )
    row = find_row(session, key)
    if row is None:
        raise gone()
    return row


def own_designs(session: Session) -> tuple[Design, ...]:
    """The own designs in their order."""
    rows = session.scalars(
        select(CertificateTemplate).order_by(CertificateTemplate.position, CertificateTemplate.id)
    )
    return tuple(design_from_json(row.content) for row in rows)


def pictures_of(session: Session, template_id: int) -> tuple[TemplatePicture, ...]:
    """The pictures of an own design by name."""
    query = select(TemplatePicture).where(TemplatePicture.template_id == template_id)
    return tuple(session.scalars(query.order_by(TemplatePicture.name)))


def add_design(session: Session, design: Design) -> CertificateTemplate:
    """Store a design as the last of the own ones; its key must be free."""
    last = session.scalar(select(func.max(CertificateTemplate.position))) or 0
    row = CertificateTemplate(key=design.key, content=design_as_json(design), position=last + 1)
    session.add(row)
    session.flush()
    return row


def free_key(session: Session) -> str:
    """A key that no design has, nor one had with which a document was printed."""
    printed = select(IssuedDocument.template).where(IssuedDocument.template.startswith(OWN))
    used = set(session.scalars(printed.distinct()))
    used |= set(session.scalars(select(CertificateTemplate.key)))
    number = 1
    while f"{OWN}{number}" in used:
        number += 1
    return f"{OWN}{number}"


def named(name: str) -> Words:
    """A name that was typed, in the language it was typed in."""
    return Words(en=name) if current() == "en" else Words(nl=name)


def refuse_same_name(session: Session, name: str, key: str = "") -> None:
    """UserError when another design than ``key`` has this name."""
    if any(fold(name) == fold(known) for known in _names(session, key)):
        raise UserError(
            tr("There is a design “{name}” already.").format(name=name),
            tr("Choose another name."),
        )


def free_name(session: Session, words: Words) -> Words:
    """These words, with a number where another design has them."""
    taken = {fold(one) for one in _names(session, "")}

    def free(name: str) -> str:
        number, candidate = 2, name
        while name and fold(candidate) in taken:
            candidate = f"{name} {number}"
            number += 1
        return candidate

    return Words(free(normalise(words.nl)), free(normalise(words.en)))


def gone() -> NotFound:
    """There is no such design."""
    return NotFound(tr("This design no longer exists."), tr("Choose another one."))


def _names(session: Session, but: str) -> list[str]:
    designs = (*shipped_designs(), *own_designs(session))
    return [
        name for one in designs if one.key != but for name in (one.name.nl, one.name.en) if name
    ]
