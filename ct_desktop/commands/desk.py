"""Opening or making the store for a command, by the rules of the contract."""

import getpass
import os
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager

from ct_desktop.errors import StoreLocked
from ct_desktop.language import tr
from ct_desktop.services.access import Access, FolderFacts, Made
from ct_desktop.services.office import Office

PASSWORD = "CT_DESKTOP_PASSWORD"


@contextmanager
def office_for(access: Access, arguments: Namespace, *, make: bool = False) -> Iterator[Office]:
    """The open store for one command; with ``make`` an empty folder gets one.

    A store made for a command that then changed nothing is taken away again. Raises NoStore,
    StoreLocked and what opening raises.
    """
    facts = access.facts()
    if make and not facts.exists:
        _warn_of_copies(facts)
        with _new_office(_make(access, arguments, facts)) as office:
            yield office
        return
    office = access.open(password=password_for(facts), user=arguments.user)
    try:
        yield office
    finally:
        office.close()


def _warn_of_copies(facts: FolderFacts) -> None:
    """A store that is being written must not be copied half-way by another program."""
    if facts.synced_by:
        print(
            tr(
                "This folder is copied by {service}, which can damage the data: "
                "choose another with --data-dir."
            ).format(service=facts.synced_by),
            file=sys.stderr,
        )


def password_for(facts: FolderFacts) -> str | None:
    """The password from the environment or a prompt; None when none is needed."""
    given = os.environ.get(PASSWORD)
    if not facts.exists or not facts.has_password:
        return None
    if given is not None:
        return given
    if facts.opens_without_question:
        return None
    if not sys.stdin.isatty():
        raise StoreLocked(
            tr("The store is locked with a password."),
            tr("Set CT_DESKTOP_PASSWORD, or run the command in a terminal."),
        )
    return ask_password(tr("Password: "))


def ask_password(question: str) -> str:
    """What is typed without showing; raises StoreLocked when the input ends instead."""
    try:
        return getpass.getpass(question)
    except EOFError as error:
        raise StoreLocked(
            tr("The store is locked with a password."),
            tr("Set CT_DESKTOP_PASSWORD, or run the command in a terminal."),
        ) from error


@contextmanager
def _new_office(made: Made) -> Iterator[Office]:
    try:
        yield made.office
    finally:
        if not made.discard_if_unused():
            print(
                tr("Recovery code, shown this once; keep it on paper: {code}").format(
                    code=made.recovery_code
                ),
                file=sys.stderr,
            )
            made.office.close()


def _make(access: Access, arguments: Namespace, facts: FolderFacts) -> Made:
    given = os.environ.get(PASSWORD)
    user = arguments.user or ""
    if given:
        return access.create_with_password(given, user)
    if facts.keychain_available:
        return access.create_with_keychain(user)
    if arguments.no_protection:
        return access.create_open(user)
    raise StoreLocked(
        tr("A new store needs protection, and this PC has no keychain."),
        tr("Set CT_DESKTOP_PASSWORD, or choose --no-protection."),
    )
