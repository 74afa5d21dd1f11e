"""The sheet with the recovery code, as a print; the code itself is kept nowhere."""

from datetime import date

from ct_desktop.language import tr
from ct_desktop.services.prints import Print


def recovery_sheet(code: str, language: str, made_on: date) -> Print:
    """The sheet to print and lock away; ``language`` is nl or en."""
    from ct_desktop.documents.recovery_sheet import RecoverySheet
    from ct_desktop.documents.recovery_sheet import recovery_sheet as draw

    pdf = draw(RecoverySheet(code, made_on), language)
    return Print(tr("Recovery sheet"), "recovery-sheet.pdf", pdf)
