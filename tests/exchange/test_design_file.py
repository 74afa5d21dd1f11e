"""A design as a file: what is written is read; nothing else is."""

import io
import json
import zipfile

import pytest

from ct_desktop.errors import UserError
from ct_desktop.exchange.design_file import FiledPicture, read_design, write_design

CONTENT = {"key": "own-1", "name": {"nl": "Şahin", "en": ""}}
PICTURES = (
    FiledPicture("paper", "application/pdf", b"%PDF-1.4 page"),
    FiledPicture("logo van de buurt", "image/png", b"\x89PNG"),
)


def a_zip(path, entries):
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries:
            archive.writestr(name, data)
    return path


def listed(*pictures, design=CONTENT, **more):
    return json.dumps({"design": design, "pictures": list(pictures), **more})


def test_it_comes_back_as_it_was(tmp_path):
    file = tmp_path / "eigen.ctdesign"
    write_design(file, CONTENT, PICTURES)
    read = read_design(file)
    assert read.content == CONTENT
    assert read.pictures == PICTURES
    first = file.read_bytes()
    write_design(file, CONTENT, PICTURES)
    assert file.read_bytes() == first
    assert sorted(zipfile.ZipFile(file).namelist()) == [
        *("design.json", "pictures/0.pdf", "pictures/1.png")
    ]


PICTURE = {"name": "p", "media_type": "image/png", "file": "pictures/0.png"}


@pytest.mark.parametrize(
    "entries",
    [
        [],
        [("other.json", "{}")],
        [("design.json", "no json")],
        [("design.json", b"\xff\xfe")],
        [("design.json", "[]")],
        [("design.json", "{}")],
        [("design.json", listed(design=[]))],
        [("design.json", listed(more=1))],
        [("design.json", listed()), ("../evil.png", "x")],
        [("design.json", listed()), ("pictures/evil.exe", "x")],
        [("design.json", listed()), ("/pictures/0.png", "x")],
        [("design.json", listed(PICTURE))],
        [("design.json", listed({**PICTURE, "media_type": "image/svg+xml"}))],
        [
            ("design.json", listed({**PICTURE, "name": "../p"})),
            ("pictures/0.png", "x"),
        ],
        [("design.json", listed(PICTURE, PICTURE)), ("pictures/0.png", "x")],
        [("design.json", listed(5)), ("pictures/0.png", "x")],
        [("design.json", listed(PICTURE, {**PICTURE, "name": "q"})), ("pictures/0.png", "x")],
        [("design.json", listed({**PICTURE, "name": "half \ud800"})), ("pictures/0.png", "x")],
        [("design.json", listed(design={"name": {"nl": "half \ud800", "en": ""}}))],
        [("design.json", listed() + " " * 2_000_001)],
        [("design.json", listed())] + [(f"pictures/{n}.png", "x") for n in range(41)],
    ],
)
def test_anything_else_is_refused(tmp_path, entries):
    with pytest.raises(UserError, match="holds no design"):
        read_design(a_zip(tmp_path / "x.ctdesign", entries))


def test_an_entry_larger_than_allowed_is_not_unpacked(tmp_path):
    file = tmp_path / "large.ctdesign"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("design.json", listed(PICTURE))
        archive.writestr("pictures/0.png", b"\0" * 50_000_001)
    with pytest.raises(UserError, match="holds no design"):
        read_design(file)


def test_many_that_are_allowed_one_by_one_are_too_much_together(tmp_path):
    file = tmp_path / "bomb.ctdesign"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        names = [f"pictures/{n}.png" for n in range(5)]
        archive.writestr(
            "design.json", listed(*({**PICTURE, "name": name[9:], "file": name} for name in names))
        )
        for name in names:
            archive.writestr(name, b"\0" * 45_000_000)
    with pytest.raises(UserError, match="holds no design"):
        read_design(file)


@pytest.mark.parametrize("packing", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_other_ways_of_packing_are_not_unpacked(tmp_path, packing):
    file = tmp_path / "x.ctdesign"
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("design.json", listed())
    with pytest.raises(UserError, match="holds no design"):
        read_design(file)


def test_no_zip_at_all(tmp_path):
    file = tmp_path / "x.ctdesign"
    file.write_bytes(b"not a zip")
    with pytest.raises(UserError, match="holds no design"):
        read_design(file)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("design.json", listed())
    file.write_bytes(out.getvalue()[:-30])
    with pytest.raises(UserError, match="holds no design"):
        read_design(file)
    with pytest.raises(UserError, match="cannot be opened"):
        read_design(tmp_path / "gone.ctdesign")
