"""Notes on tools: written, averaged, sent to the makers without names, read in from many."""

import json
from dataclasses import replace

import pytest
from office_kit import cohort, meetings, person, rows_of
from pdf_reading import flat, whole_text

from ct_desktop.clock import fixed_clock
from ct_desktop.errors import NotFound, UserError
from ct_desktop.services.access import Access
from ct_desktop.services.settings import OwnOrganisation
from ct_desktop.services.tool_notes import ToolRef

TREE = ToolRef("pakket", "m1-boom", "Talentenboom", "Voorbeeldpakket", "ct-voorbeeld", "1.0")
GAME = ToolRef("pakket", "m1-namen", "Namenspel", "Voorbeeldpakket", "ct-voorbeeld", "1.0")


@pytest.fixture
def named(office):
    office.settings.save_organisation(OwnOrganisation(name="Sportservice Waterstad"))
    return office


def other_office(folder, name: str):
    from datetime import datetime

    office = Access(folder, fixed_clock(datetime(2026, 10, 1, 12))).create_open().office
    office.settings.save_organisation(OwnOrganisation(name=name))
    return office


def test_a_note_belongs_to_its_tool_in_every_edition(office) -> None:
    meeting = meetings(office, cohort(office))[1]
    note = office.tool_notes.add(TREE, 4, "  Werkte goed. ", meeting)
    later = replace(TREE, package_key="pakket-2", package_edition="2.0", title="De talentenboom")
    (found,) = office.tool_notes.of_tool(later)
    assert (found.id, found.stars, found.remark) == (note, 4, "Werkte goed.")
    assert (found.cohort, found.label, found.source) == ("Najaar", "2", "")
    assert office.tool_notes.of_tool(GAME) == ()
    assert office.tool_notes.of_tool(replace(TREE, package_key="x", package_identifier="")) == ()


def test_a_note_says_something(office) -> None:
    for stars, remark in ((None, "  "), (0, "x"), (6, "")):
        with pytest.raises(UserError):
            office.tool_notes.add(TREE, stars, remark)
    note = office.tool_notes.add(TREE, None, "Te lang")
    office.tool_notes.change(note, 2, "")
    assert office.tool_notes.of_tool(TREE)[0].stars == 2
    office.tool_notes.remove(note)
    with pytest.raises(NotFound):
        office.tool_notes.remove(note)


def test_stars_of_a_meeting_are_given_changed_and_taken_away(office) -> None:
    meeting = meetings(office, cohort(office))[0]
    office.tool_notes.rate(TREE, meeting, 3)
    office.tool_notes.rate(TREE, meeting, 5)
    (note,) = office.tool_notes.of_meetings([meeting])
    assert note.stars == 5
    office.tool_notes.change(note.id, 5, "top")
    office.tool_notes.rate(TREE, meeting, None)
    assert office.tool_notes.of_meetings([meeting])[0].stars is None
    office.tool_notes.change(note.id, 1, "")
    office.tool_notes.rate(TREE, meeting, None)
    assert office.tool_notes.of_meetings([meeting]) == ()


def test_a_note_outlives_its_meeting(office) -> None:
    meeting = meetings(office, cohort(office))[0]
    office.tool_notes.add(TREE, 4, "", meeting)
    before = rows_of(office)
    office.schedule.remove(meeting)
    (note,) = office.tool_notes.of_tool(TREE)
    assert (note.meeting_id, note.cohort, note.stars) == (None, "", 4)
    office.history.undo()
    assert rows_of(office) == before


def test_names_are_found_before_notes_leave_and_only_what_was_looked_at_goes(
    named, tmp_path
) -> None:
    person(named, "Noor de Vries", parent_name="Fatima el Amrani")
    first = named.tool_notes.add(TREE, 4, "Noor vond het saai, haar moeder Fatima ook.")
    second = named.tool_notes.add(GAME, 5, "Iedereen deed mee.")
    lines = named.note_exchange.preview()
    assert [(line.note.id, line.named) for line in lines] == [
        (first, ("Noor", "Fatima")),
        (second, ()),
    ]
    assert lines[0].proposal == "[…] vond het saai, haar moeder […] ook."
    assert named.note_exchange.named_in(["met noor", "zonder"]) == (("noor",), ())
    target = tmp_path / "notes.json"
    remarks = {first: lines[0].proposal, second: "Iedereen deed mee."}
    assert named.note_exchange.export(target, remarks) == 2
    text = target.read_text("utf-8")
    assert "Noor" not in text
    assert "Fatima" not in text
    written = json.loads(text)
    assert list(written) == ["schema", "organisation", "exported_on", "notes"]
    assert (written["schema"], written["organisation"]) == (
        "ct-tool-notes-1",
        "Sportservice Waterstad",
    )
    assert written["notes"][1] == {
        "uid": written["notes"][1]["uid"],
        "package": {
            "identifier": "ct-voorbeeld",
            "title": "Voorbeeldpakket",
            "edition": "1.0",
        },
        "tool": {"key": "m1-boom", "title": "Talentenboom"},
        "stars": 4,
        "remark": "[…] vond het saai, haar moeder […] ook.",
        "date": "2026-09-01",
    }
    # The store keeps the remark as it was written.
    assert named.tool_notes.of_tool(TREE)[0].remark.startswith("Noor vond")


def test_nothing_to_send_and_nobody_to_send_it(office, tmp_path) -> None:
    target = tmp_path / "notes.json"
    with pytest.raises(UserError, match="no note"):
        office.note_exchange.export(target, {})
    note = office.tool_notes.add(TREE, None, "Fijn")
    with pytest.raises(UserError, match="no note"):
        office.note_exchange.export(target, {note: "  "})
    with pytest.raises(UserError, match="no name"):
        office.note_exchange.export(target, {note: "Fijn"})
    assert not target.exists()


def test_notes_of_several_organisations_meet_at_the_makers(named, tmp_path) -> None:
    files = []
    for name, stars in (("Welzijn Oost", 2), ("SV Noord", 5)):
        theirs = other_office(tmp_path / name, name)
        theirs.tool_notes.add(TREE, stars, f"van {name}")
        theirs.tool_notes.add(replace(GAME, package_key="anders"), None, "leuk")
        files.append(tmp_path / f"{name}.json")
        everything = {line.note.id: line.note.remark for line in theirs.note_exchange.preview()}
        assert theirs.note_exchange.export(files[-1], everything) == 2
        theirs.close()
    named.tool_notes.add(TREE, 3, "eigen")
    result = named.note_exchange.read_in(files)
    assert (dict(result.added), result.known) == ({"Welzijn Oost": 2, "SV Noord": 2}, 0)
    again = named.note_exchange.read_in(files)
    assert (sum(again.added.values()), again.changed, again.known) == (0, 0, 4)
    game, tree = named.tool_notes.verdicts()
    assert (game.tool.title, game.count, game.average) == ("Namenspel", 2, None)
    assert (tree.count, tree.average) == (3, pytest.approx(10 / 3))
    assert [(s.source, s.count, s.average, s.remarks) for s in tree.sources] == [
        ("", 1, 3.0, ("eigen",)),
        ("SV Noord", 1, 5.0, ("van SV Noord",)),
        ("Welzijn Oost", 1, 2.0, ("van Welzijn Oost",)),
    ]
    assert [line.note.remark for line in named.note_exchange.preview()] == ["eigen"]
    theirs = next(n for n in named.tool_notes.of_tool(TREE) if n.source == "SV Noord")
    with pytest.raises(UserError, match="SV Noord"):
        named.tool_notes.change(theirs.id, 1, "")
    sheet, text = tmp_path / "table.xlsx", tmp_path / "table.csv"
    assert named.note_exchange.write_table(sheet) == 5
    assert named.note_exchange.write_table(text) == 5
    lines = text.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Package,Tool,Organisation,Notes,Average,Remarks"
    assert "Voorbeeldpakket,Talentenboom,SV Noord,1,5.0,van SV Noord" in lines
    from python_calamine import CalamineWorkbook

    rows = CalamineWorkbook.from_path(sheet).get_sheet_by_index(0).to_python()
    assert rows[3] == ["Voorbeeldpakket", "Talentenboom", "Sportservice Waterstad", 1, 3, "eigen"]
    paper = flat(whole_text(named.note_exchange.printed("nl").pdf))
    assert "Talentenboom Voorbeeldpakket 3 3,3 van 5" in paper
    assert "SV Noord 5 van 5 van SV Noord" in paper


def test_a_note_said_anew_replaces_what_was_read_in(named, tmp_path) -> None:
    theirs = other_office(tmp_path / "oost", "Welzijn Oost")
    note = theirs.tool_notes.add(TREE, 2, "eerst")
    file = tmp_path / "notes.json"
    theirs.note_exchange.export(file, {note: "eerst"})
    named.note_exchange.read_in([file])
    theirs.tool_notes.change(note, 4, "later")
    theirs.note_exchange.export(file, {note: "later"})
    theirs.close()
    result = named.note_exchange.read_in([file])
    assert (result.changed, result.known) == (1, 0)
    (found,) = named.tool_notes.all()
    assert (found.stars, found.remark) == (4, "later")
    named.history.undo()
    assert named.tool_notes.all()[0].remark == "eerst"


def test_our_own_file_read_in_again_changes_nothing(named, tmp_path) -> None:
    note = named.tool_notes.add(TREE, 2, "Noor")
    file = tmp_path / "notes.json"
    named.note_exchange.export(file, {note: "[…]"})
    before = rows_of(named)
    result = named.note_exchange.read_in([file])
    assert (dict(result.added), result.known) == ({"Sportservice Waterstad": 0}, 1)
    assert rows_of(named) == before


GOOD = {
    "schema": "ct-tool-notes-1",
    "organisation": "SV Noord",
    "exported_on": "2026-09-01",
    "notes": [
        {
            "uid": "u1",
            "package": {"identifier": "i", "title": "P", "edition": ""},
            "tool": {"key": "k", "title": "T"},
            "stars": 3,
            "remark": "",
            "date": "2026-09-01",
        }
    ],
}


def changed(**parts: object) -> dict:
    return {**GOOD, **parts}


def note(**parts: object) -> dict:
    return changed(notes=[{**GOOD["notes"][0], **parts}])


BAD = {
    "no json": (b"{", "no JSON"),
    "binary": (b"PK\x03\x04\xff\xfe", "no JSON"),
    "deep": (b"[" * 200_000, "no JSON|holds no notes"),
    "a list": (b"[]", "holds no notes"),
    "another schema": (json.dumps(changed(schema="ct-people-1")).encode(), "holds no notes"),
    "newer": (json.dumps(changed(schema="ct-tool-notes-2")).encode(), "newer version"),
    "no organisation": (json.dumps(changed(organisation="")).encode(), "which organisation"),
    "notes are text": (json.dumps(changed(notes="x")).encode(), "“notes”"),
    "no uid": (json.dumps(note(uid="")).encode(), "notes.1."),
    "six stars": (json.dumps(note(stars=6)).encode(), "stars"),
    "true stars": (json.dumps(note(stars=True)).encode(), "stars"),
    "bad date": (json.dumps(note(date="01-09-2026")).encode(), "date"),
    "tool is text": (json.dumps(note(tool="x")).encode(), "notes.1."),
    "surrogate": (json.dumps(note(remark="\ud800")).encode(), "remark"),
    "twice": (json.dumps(changed(notes=GOOD["notes"] * 2)).encode(), "twice"),
    "missing": (json.dumps({k: v for k, v in GOOD.items() if k != "notes"}).encode(), "missing"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_explained_and_changes_nothing(named, tmp_path, case) -> None:
    content, why = BAD[case]
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_text(json.dumps(GOOD), "utf-8")
    bad.write_bytes(content)
    before = rows_of(named, without=set())
    with pytest.raises(UserError, match=why) as refused:
        named.note_exchange.read_in([good, bad])
    assert "bad.json" in refused.value.message
    assert refused.value.advice
    assert rows_of(named, without=set()) == before


def test_a_file_that_is_gone_is_explained(named, tmp_path) -> None:
    with pytest.raises(UserError, match="cannot be opened"):
        named.note_exchange.read_in([tmp_path / "weg.json"])
