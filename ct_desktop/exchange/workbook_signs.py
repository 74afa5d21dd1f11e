"""The first bytes by which a workbook is told from a text file."""

ZIP_START = b"PK\x03\x04"
OLE_START = bytes.fromhex("d0cf11e0a1b11ae1")
