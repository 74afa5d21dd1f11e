"""The typeface shipped with the program."""

from PySide6.QtGui import QFontDatabase

from ct_desktop.paths import resource_path

FAMILY = "Noto Sans"


def load_family() -> str:
    """Make the shipped faces known to Qt and name the family to ask for.

    Raises FileNotFoundError when the program came without its fonts.
    """
    faces = sorted(resource_path("fonts").glob("NotoSans-*.ttf"))
    if not faces:
        raise FileNotFoundError(resource_path("fonts", "NotoSans-Regular.ttf"))
    for face in faces:
        QFontDatabase.addApplicationFont(str(face))
    return FAMILY
