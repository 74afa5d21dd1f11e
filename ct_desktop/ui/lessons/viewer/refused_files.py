"""Files that are never handed to the system's programs: they could run something."""

from pathlib import PurePosixPath

_PROGRAMS = """
    ade adp app application appimage appref-ms bat bin chm cmd com command cpl crx csh deb desktop
    dll dmg dylib elf exe gadget hlp hta inf ins ipa iqy iso apk jar jnlp js jse ksh lnk mdb mde
    accda accdb accde msc msh msi msix msp mst ocx pif pkg ps1 ps1xml ps2 psc1 psm1 py pyc pyw pyz
    rdp reg rpm run scf scpt scr sct service settingcontent-ms sh shb shs slk so sys terminal tool
    url vb vbe vbs vhd vhdx vsix webloc website wsc wsf wsh xbap xll xnk xpi zsh
"""
_MACROS = "docm dotm xlsm xltm xlam xlsb pptm potm ppam ppsm sldm odb odm"
_REFUSED = frozenset((_PROGRAMS + _MACROS).split())


def may_be_opened(name: str) -> bool:
    """Whether a document may go to the program of this PC; judged by its last ending."""
    suffix = PurePosixPath(name).suffix.strip(" .").lower()
    return bool(suffix) and suffix not in _REFUSED
