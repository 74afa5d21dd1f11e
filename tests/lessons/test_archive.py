"""A zip is refused by its directory, with the reason, before anything of it is unpacked."""

import io
import struct
import threading
import zipfile
from pathlib import Path

import pytest
from package_builder import write_zip

from ct_desktop.errors import UserError
from ct_desktop.lessons.reading import zip_directory
from ct_desktop.lessons.reading.archive import LARGE_ENTRY, MAX_ENTRIES, MAX_UNPACKED, Archive


def refusal(path: Path) -> str:
    with pytest.raises(UserError) as caught:
        Archive(path)
    assert caught.value.advice
    assert path.name in caught.value.message
    return caught.value.message


def altered(path: Path, name: str = "a.bin", **facts: int) -> Path:
    """A zip whose directory states these facts of one entry."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"content")
        for fact, value in facts.items():
            setattr(archive.filelist[0], fact, value)
    return path


def test_reads_what_is_in_it(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", {"a.html": "één", "map/b.png": b"123"})
    with Archive(path) as archive:
        assert archive.names == ("a.html", "map/b.png")
        assert archive.read("a.html").decode() == "één"
        assert archive.size("map/b.png") == 3
        assert archive.entry("a.html") == "a.html"
        assert archive.entry("A.html") is None
        with archive.open("map/b.png") as stream:
            assert stream.read(2) == b"12"
            assert stream.seek(0) == 0
            assert stream.read() == b"123"


def test_leaves_out_what_a_mac_adds(tmp_path: Path) -> None:
    path = write_zip(
        tmp_path / "p.zip",
        {
            "__MACOSX/a/._b.png": b"x",
            "a/.DS_Store": b"x",
            ".DS_Store": b"x",
            "a/._b.png": b"x",
            "a/": b"",
            "a/b.png": b"y",
        },
    )
    with Archive(path) as archive:
        assert archive.names == ("a/b.png",)
        assert archive.entry("a/") is None


def test_refuses_what_is_no_zip(tmp_path: Path) -> None:
    path = tmp_path / "brief.zip"
    path.write_bytes(b"Dear all, " * 100)
    assert "not a zip" in refusal(path)
    path.write_bytes(b"")
    assert "not a zip" in refusal(path)


def test_refuses_what_is_not_there(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "gone.zip")


def test_says_that_a_zip_is_cut_off(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", {"a.html": b"x" * 5000}, 0)
    path.write_bytes(path.read_bytes()[:3000])
    assert "end is missing" in refusal(path)


@pytest.mark.parametrize(
    "name", ["../a", "a/../../b", "/etc/passwd", "C:\\a", "c:/a", "..\\a", "\\a", "a\\..\\..\\b"]
)
def test_refuses_a_path_that_leaves_the_package(tmp_path: Path, name: str) -> None:
    path = write_zip(tmp_path / "p.zip", {"imsmanifest.xml": "<a/>", name: "x"})
    assert "leaves the package" in refusal(path)


@pytest.mark.parametrize("name", ["a/../b", "a..b/c", "a:b.txt", "..a/b"])
def test_accepts_odd_names_that_stay_inside(tmp_path: Path, name: str) -> None:
    with Archive(write_zip(tmp_path / "p.zip", {name: "x"})) as archive:
        assert archive.read(name) == b"x"


@pytest.mark.parametrize("flag", [0x1, 0x41, 0x2001])
def test_refuses_an_encrypted_entry(tmp_path: Path, flag: int) -> None:
    assert "encrypted" in refusal(altered(tmp_path / "p.zip", flag_bits=flag))


def test_refuses_more_than_20_gb(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    altered(path, file_size=MAX_UNPACKED + 1, compress_size=MAX_UNPACKED // 2)
    assert "20 GB" in refusal(path)


def test_refuses_what_unpacks_to_200_times_its_size(tmp_path: Path) -> None:
    bomb = write_zip(tmp_path / "p.zip", {"a.txt": b"0" * (LARGE_ENTRY + 1)})
    assert "200 times" in refusal(bomb)


def test_accepts_a_small_entry_that_packs_well(tmp_path: Path) -> None:
    with Archive(write_zip(tmp_path / "p.zip", {"a.txt": b"0" * 1_000_000})) as archive:
        assert archive.size("a.txt") == 1_000_000


def test_refuses_more_than_200_000_entries_as_stated(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 0xFFFF, 0xFFFF, 0, 0xFFFFFFFF, 0)
    record = struct.pack("<4sQ2H2L4Q", b"PK\6\6", 44, 45, 45, 0, 0, MAX_ENTRIES + 1, MAX_ENTRIES + 1, 0, 0)  # fmt: skip # noqa: E501
    locator = struct.pack("<4sLQL", b"PK\6\7", 0, 0, 1)
    path.write_bytes(record + locator + end)
    assert "200000 files" in refusal(path)


def test_counts_entries_that_the_end_denies(tmp_path: Path) -> None:
    header = struct.pack("<4s4B4H3L5H2L", b"PK\1\2", *[0] * 4, *[0] * 4, 0, 0, 0, 1, *[0] * 4, 0, 0)
    content = (header + b"a") * (MAX_ENTRIES + 10)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 5, 5, len(content), 0, 0)
    path = tmp_path / "p.zip"
    path.write_bytes(content + end)
    assert "200000 files" in refusal(path)


def test_reads_a_zip_of_the_large_kind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "p.zip"
    monkeypatch.setattr(zipfile, "ZIP_FILECOUNT_LIMIT", 0)
    with zipfile.ZipFile(path, "w") as archive, archive.open("a.txt", "w", force_zip64=True) as one:
        one.write(b"large")
    assert b"PK\x06\x06" in path.read_bytes()
    with path.open("rb") as file:
        directory = zip_directory.find_directory(file)
    assert directory is not None
    assert directory.entries == 1
    with Archive(path) as archive:
        assert archive.read("a.txt") == b"large"


def test_says_which_entry_is_damaged(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "p.zip", {"a.txt": b"abcdefgh" * 50, "b.txt": b"fine"}, 0)
    content = bytearray(path.read_bytes())
    content[100] ^= 0xFF
    path.write_bytes(bytes(content))
    with Archive(path) as archive:
        with pytest.raises(UserError, match=r"a\.txt.*damaged"):
            archive.read("a.txt")
        assert archive.read("b.txt") == b"fine"


def test_does_not_unpack_more_than_it_was_asked(tmp_path: Path) -> None:
    with Archive(write_zip(tmp_path / "p.zip", {"a.txt": b"x" * 5000})) as archive:
        assert len(archive.read("a.txt", limit=5000)) == 5000
        with pytest.raises(UserError, match="too large"):
            archive.read("a.txt", limit=4999)


def test_reads_no_further_than_the_stated_size(tmp_path: Path) -> None:
    path = altered(tmp_path / "p.zip", file_size=3)
    with Archive(path) as archive, archive.open("a.bin") as stream:
        try:
            assert len(stream.read()) <= 3
        except UserError as error:
            assert "damaged" in error.message


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_does_not_open_entries_packed_in_rare_ways(tmp_path: Path, method: int) -> None:
    with (
        Archive(write_zip(tmp_path / "p.zip", {"a.txt": b"x"}, method)) as archive,
        pytest.raises(UserError, match="packed in a way"),
    ):
        archive.open("a.txt")


def test_an_open_stream_survives_the_closing(tmp_path: Path) -> None:
    archive = Archive(write_zip(tmp_path / "p.zip", {"a.txt": b"still here"}))
    stream = archive.open("a.txt")
    archive.close()
    assert stream.read() == b"still here"
    stream.close()
    with pytest.raises(UserError):
        archive.read("a.txt")


def test_two_threads_read_at_once(tmp_path: Path) -> None:
    entries = {f"{n}.txt": bytes([n]) * 200_000 for n in range(8)}
    wrong: list[str] = []
    with Archive(write_zip(tmp_path / "p.zip", entries)) as archive:

        def read() -> None:
            wrong.extend(name for name in entries if archive.read(name) != entries[name])

        threads = [threading.Thread(target=read) for _ in range(2)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []


def test_a_stream_can_be_handed_to_a_reader(tmp_path: Path) -> None:
    with (
        Archive(write_zip(tmp_path / "p.zip", {"a.txt": "één\ntwee".encode()})) as archive,
        io.TextIOWrapper(archive.open("a.txt"), "utf-8") as text,
    ):
        assert text.readlines() == ["één\n", "twee"]
