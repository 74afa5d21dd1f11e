"""Checks of contact fields for a form: what is wrong in words, or ""."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit

from ct_desktop.errors import UserError
from ct_desktop.services.contact_values import checked_email, checked_phone


def phone_check(field: QLineEdit) -> Callable[[], str]:
    """A ``check`` for a field with a phone number, which may be empty."""
    return lambda: _error(checked_phone, field)


def email_check(field: QLineEdit) -> Callable[[], str]:
    """A ``check`` for a field with an e-mail address, which may be empty."""
    return lambda: _error(checked_email, field)


def _error(check: Callable[[str], str], field: QLineEdit) -> str:
    try:
        check(field.text())
    except UserError as error:
        return str(error)
    return ""
