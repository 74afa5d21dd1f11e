"""The font of what is typed into a form: the standard Helvetica, with letters of all Europe.

A standard font is never embedded: every reader has it, or one just like it. Its usual encodings
hold western letters only; the glyphs of ş, ğ, Ł, ő and their like belong to the font all the
same, so here they take the codes of signs that nobody writes on a form.
"""

_CODES = (
    *(*range(0x18, 0x20), 0x81, 0x83, *range(0x86, 0x8A), 0x8B, 0x8D, 0x8F, 0x90, 0x98, 0x99),
    *(0x9B, 0x9D, 0xA2, 0xA4, 0xA5, 0xA6, 0xA8, 0xA9, 0xAA, 0xAC, 0xAE, 0xAF),
    *(*range(0xB1, 0xB7), 0xB8, 0xB9, 0xBA, 0xBC, 0xBE, 0xD7, 0xF7),
)
_GLYPHS = (
    "Gbreve gbreve Scedilla scedilla Idotaccent dotlessi "
    "Aogonek aogonek Cacute cacute Eogonek eogonek Lslash lslash Nacute nacute Sacute sacute "
    "Zacute zacute Zdotaccent zdotaccent Ohungarumlaut ohungarumlaut Uhungarumlaut uhungarumlaut "
    "Ccaron ccaron Ecaron ecaron Ncaron ncaron Rcaron rcaron Uring uring Dcroat dcroat "
    "Abreve abreve Scommaaccent scommaaccent Dcaron dcaron lcaron"
)
"""A glyph per code, by its name in every Helvetica."""


def font_dictionary(name: str) -> str:
    """The font as it stands in the PDF, under the name by which fields ask for it."""
    pairs = zip(_CODES, _GLYPHS.split(), strict=True)
    differences = " ".join(f"{code} /{glyph}" for code, glyph in pairs)
    encoding = (
        f"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [ {differences} ] >>"
    )
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Name /{name} /Encoding {encoding} >>"
    )
