"""A key file that arrives, held beside what is known: news, an update, or somebody else."""

from collections.abc import Sequence
from enum import StrEnum

from ct_desktop.errors import UserError
from ct_desktop.exchange.issuer_file import IssuerFile
from ct_desktop.language import tr
from ct_desktop.rules.issuer_keys import KeyState, leads_to_current, same_organisation
from ct_desktop.services.code_words import organisation_words
from ct_desktop.services.key_folder import HeldKey
from ct_desktop.services.words import date_text


class Arrival(StrEnum):
    """How a key file stands to what is known."""

    NEW = "new"
    UPDATE = "update"
    """The same key, or one that the known key vouches for, with a newer list."""
    SAME = "same"
    OLDER = "older"
    OTHER_KEY = "other_key"
    """Another key for a known organisation that nothing vouches for: compare the fingerprint."""


def arrival_of(file: IssuerFile, known: Sequence[HeldKey]) -> Arrival:
    """How the file stands to those held. Raises UserError when its key was reported stolen."""
    public = file.current.public
    if any(held.holds(public, KeyState.STOLEN) for held in known if _related(file, held)):
        raise UserError(
            tr("This file is signed with a key of {organisation} that was reported stolen.").format(
                organisation=organisation_words(file.organisation)
            ),
            tr("It is not used. Ask the organisation itself for its newest key file."),
        )
    same = next((held for held in known if held.file.current.public == public), None)
    if same is not None and same.own:
        return Arrival.SAME
    if any(held.holds(public, KeyState.RETIRED) for held in known if _related(file, held)):
        return Arrival.OLDER
    before = same or next(
        (held for held in known if leads_to_current(file.keys, held.file.current.public)), None
    )
    strangers = [held for held in known if held is not before]
    if any(same_organisation(file.names, held.file.names) for held in strangers) or any(
        held.holds(key.public) for held in strangers for key in file.keys
    ):
        return Arrival.OTHER_KEY
    if before is None:
        return Arrival.NEW
    if before.own:
        return Arrival.OTHER_KEY
    if before is not same or file.list.sequence > before.file.list.sequence:
        return Arrival.UPDATE
    return Arrival.SAME if file.list.sequence == before.file.list.sequence else Arrival.OLDER


def replaced_by(file: IssuerFile, known: Sequence[HeldKey]) -> tuple[HeldKey, ...]:
    """Whose files go when this one is kept: of the same organisation, sharing a key with it."""
    return tuple(
        held
        for held in known
        if not held.own and _related(file, held) and any(held.holds(k.public) for k in file.keys)
    )


def arrival_words(file: IssuerFile, arrival: Arrival, known: Sequence[HeldKey]) -> str:
    """What arrives, in words for people."""
    name = organisation_words(file.organisation)
    match arrival:
        case Arrival.NEW:
            return tr(
                "The key of {organisation} is new here. Compare the fingerprint by telephone or "
                "with its printed sheet before you keep it."
            ).format(organisation=name)
        case Arrival.UPDATE:
            return _update_words(file, known)
        case Arrival.SAME:
            if any(held.own and held.file.current == file.current for held in known):
                return tr("This is the key of your own organisation: it is here already.")
            return tr("The key of {organisation} and its list of {date} are here already.").format(
                organisation=name, date=date_text(file.list.made_on)
            )
        case Arrival.OLDER:
            return tr(
                "A newer list of {organisation} is here already: this one of {date} is older and "
                "is not used."
            ).format(organisation=name, date=date_text(file.list.made_on))
        case Arrival.OTHER_KEY:
            return _other_key_words(file, known)


def _related(file: IssuerFile, held: HeldKey) -> bool:
    return held.file.current.public == file.current.public or same_organisation(
        file.names, held.file.names
    )


def _update_words(file: IssuerFile, known: Sequence[HeldKey]) -> str:
    same = any(held.file.current.public == file.current.public for held in known)
    date = date_text(file.list.made_on)
    name = organisation_words(file.organisation)
    if same:
        return tr("A newer list of {organisation}, of {date}; its key is the known one.").format(
            organisation=name, date=date
        )
    return tr(
        "{organisation} has a new key, and the known key vouches for it. Its list is of {date}."
    ).format(organisation=name, date=date)


def _other_key_words(file: IssuerFile, known: Sequence[HeldKey]) -> str:
    name = organisation_words(file.organisation)
    mine = any(held.own and same_organisation(file.names, held.file.names) for held in known)
    if mine:
        return tr(
            "Careful: this file bears the name of your own organisation, but it is not your key. "
            "Whoever made it can sign certificates in your name if others keep it."
        )
    stolen = any(
        held.holds(key.public)
        for held in known
        for key in file.keys
        if key.state is KeyState.STOLEN
    )
    warning = tr(
        "Careful: {organisation} is known here with another key, and that key does not vouch for "
        "this one. Somebody else may have made this file: call the organisation at a number that "
        "you know, and compare the fingerprint before you keep it."
    ).format(organisation=name)
    if stolen:
        said = tr("The file says that the known key was stolen.")
        return f"{warning} {said}"
    return warning
