"""Every change leaves a change set, and undo brings back the very rows that were there."""

import json
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import pytest
from growth_kit import LATER, cohort_of, ready_for_proof
from growth_scene import GROWTH_OPERATIONS, GrowthScene, by_the_supervisor
from office_kit import SPORT, P, X, cohort, group, meetings, person, rows_of
from PIL import Image
from practice_scene import PRACTICE_OPERATIONS, PracticeScene

from ct_desktop.errors import NotFound
from ct_desktop.rules.attendance import Mark
from ct_desktop.rules.enumerations import (
    CohortStatus,
    ConsentGiver,
    ConsentMedium,
    ConsentPurpose,
    DocumentKind,
    MeetingKind,
    OrganisationKind,
    Role,
    TaskAnchor,
)
from ct_desktop.services.change_words import change_text
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.meeting_change import MeetingChange
from ct_desktop.services.organisations import OrganisationFacts
from ct_desktop.services.settings import OwnOrganisation, SchoolHolidayFacts, SignerFacts
from ct_desktop.services.tool_notes import ToolRef
from ct_desktop.services.tool_planning import ToolChoice

TREE = ToolRef("pakket", "boom", "Talentenboom", "Voorbeeld", "ct-voorbeeld")
TOOLS = (ToolChoice("Namenspel", 15, "pakket", "namen"), ToolChoice("Pauze", 10))
THEIRS = {
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
PHOTO = ConsentFacts(
    None, ConsentPurpose.PHOTO, True, ConsentGiver.SELF, date(2026, 8, 1), ConsentMedium.PAPER
)


class Scene:
    """A group with a bit of everything, to change one thing of."""

    def __init__(self, office, folder: Path) -> None:
        self.office = office
        self.notes_file = folder / "notes.json"
        self.notes_file.write_text(json.dumps(THEIRS), "utf-8")
        self.one, self.two, self.three = group(office, 3)
        self.cohort = office.cohorts.find("Najaar")
        self.other = cohort(office, "Parallel", start_date=date(2026, 9, 8))
        self.meetings = meetings(office, self.cohort)
        self.elsewhere = meetings(office, self.other)[0]
        self.extra = person(office, "Noor de Vries")
        self.applied = office.participants.apply(self.cohort, self.extra)
        office.attendance.set_mark(self.one, self.meetings[0], Mark(X))
        self.walk_in = office.walk_ins.add(self.cohort, "Zayn", self.meetings[0])
        self.person = office.participants.rows(self.cohort)[0].person_id
        self.consent = office.consents.record(self.person, PHOTO)
        self.task = office.tasks.of_cohort(self.cohort)[0].id
        self.club = office.organisations.save(
            OrganisationFacts(None, "SV Oss", OrganisationKind.CLUB)
        )
        self.facts = office.persons.get(self.person).facts
        self.programme = office.programmes.find(SPORT)
        self.copy = office.programmes.copy(self.programme)
        self.tools = office.tool_planning.add(self.meetings[0], TOOLS)
        office.tool_planning.add(meetings(office, self.other)[1], TOOLS)
        self.note = office.tool_notes.add(TREE, 4, "goed", self.meetings[1])


def _person(s):
    changed = {**vars(s.facts), "town": "Vught", "notes": "nieuw"}
    s.office.persons.save(type(s.facts)(**changed), frozenset({Role.COURSE_LEADER}))


def _programme(s):
    facts = s.office.programmes.get(s.programme)
    s.office.programmes.save(
        type(facts)(**{**vars(facts), "capacity": 12, "items": facts.items[:3]})
    )


def _cohort(s):
    facts = s.office.cohorts.get(s.cohort)
    s.office.cohorts.change(type(facts)(**{**vars(facts), "name": "Anders", "leader_id": s.extra}))


def _club(s):
    facts = OrganisationFacts(s.club, "SV Den Bosch", OrganisationKind.CLUB)
    s.office.organisations.save(facts)


OWN = OwnOrganisation(name="Wij")
AUTUMN = SchoolHolidayFacts(None, "Herfst", date(2026, 10, 17), date(2026, 10, 25))
CHANGE = MeetingChange(MeetingKind.MEETING, "Nieuw", date(2026, 9, 11), time(20, 0), 60, "Elders")
OPERATIONS = {
    "absence made up": lambda s: s.office.attendance.make_up(s.one, s.meetings[0], s.elsewhere),
    "application removed": lambda s: s.office.participants.remove(s.applied),
    "application reopened": lambda s: s.office.participants.reapply(s.three),
    "applied": lambda s: s.office.participants.apply(s.other, s.extra),
    "attendance marked": lambda s: s.office.attendance.set_mark(s.one, s.meetings[0], Mark(P)),
    "backgrounds counted": lambda s: s.office.mix.save_backgrounds(s.cohort, (("Turks", 2),)),
    "cohort changed": _cohort,
    "cohort made": lambda s: cohort(s.office, "Nieuw"),
    "cohort removed": lambda s: s.office.cohorts.remove(s.other),
    "cohort status changed": lambda s: s.office.cohorts.set_status(s.cohort, CohortStatus.RUNNING),
    "consent recorded": lambda s: s.office.consents.record(s.person, PHOTO),
    "consent withdrawn": lambda s: s.office.consents.withdraw(s.consent),
    "declined": lambda s: s.office.participants.decline(s.applied, reason="vol"),
    "enrolled": lambda s: s.office.participants.enrol(s.applied),
    "everyone present": lambda s: s.office.attendance.everyone_present(s.meetings[0]),
    "group composed": lambda s: s.office.mix.accept(s.cohort, (s.applied,), rest_waits=True),
    "joined late": lambda s: s.office.participants.set_counts_from(s.one, date(2026, 9, 17)),
    "meeting added": lambda s: s.office.schedule.add(s.cohort, CHANGE),
    "meeting cancelled": lambda s: s.office.schedule.cancel(s.meetings[1], "ziek"),
    "meeting changed": lambda s: s.office.schedule.change(s.meetings[1], CHANGE),
    "meeting moved": lambda s: s.office.schedule.move(s.meetings[1], date(2026, 9, 24), shift=True),
    "meeting removed": lambda s: s.office.schedule.remove(s.meetings[1]),
    "moved to another cohort": lambda s: s.office.moves.move(s.one, s.other),
    "note on a tool changed": lambda s: s.office.tool_notes.change(s.note, 5, "beter"),
    "note on a tool removed": lambda s: s.office.tool_notes.remove(s.note),
    "note on a tool written": lambda s: s.office.tool_notes.add(TREE, None, "ook goed"),
    "notes on tools read in": lambda s: s.office.note_exchange.read_in([s.notes_file]),
    "note added": lambda s: s.office.persons.add_note(s.person, "belde"),
    "organisation changed": lambda s: s.office.settings.save_organisation(OWN),
    "organisation removed": lambda s: s.office.organisations.remove(s.club),
    "organisation saved": _club,
    "person changed": _person,
    "persons merged": lambda s: s.office.merging.merge(s.extra, s.person),
    "pinned": lambda s: s.office.participants.pin(s.applied, True),
    "plan copied": lambda s: s.office.plan_copies.copy(s.other, s.cohort),
    "planned tool changed": lambda s: s.office.tool_planning.set_minutes(s.tools[0], 20),
    "planned tools put in order": lambda s: s.office.tool_planning.move(s.tools[1], 0),
    "planned tools removed": lambda s: s.office.tool_planning.remove(s.tools),
    "programme changed": _programme,
    "programme removed": lambda s: s.office.programmes.remove(s.copy),
    "put on the waiting list": lambda s: s.office.participants.wait(s.applied),
    "school holidays changed": lambda s: s.office.settings.save_school_holidays((AUTUMN,)),
    "second place for backups chosen": lambda s: s.office.backups.set_second_place("/stick"),
    "setting changed": lambda s: s.office.settings.set_value("x", 1),
    "signers changed": lambda s: s.office.settings.save_signers((SignerFacts(None, "B. Baas"),)),
    "task added": lambda s: s.office.tasks.add(s.cohort, "Bellen", TaskAnchor.START, 1),
    "task removed": lambda s: s.office.tasks.remove(s.task),
    "task ticked": lambda s: s.office.tasks.set_done(s.task, True),
    "tools planned": lambda s: s.office.tool_planning.fill(s.meetings[0], TOOLS[:1]),
    "walk-in added": lambda s: s.office.walk_ins.add(s.cohort, "Jan Piet"),
    "walk-in merged": lambda s: s.office.walk_ins.merge(s.walk_in, s.extra),
    "withdrawn": lambda s: s.office.participants.withdraw(s.one, reason="verhuisd"),
}  # fmt: skip


def test_undo_and_redo_of_every_change(office, tmp_path) -> None:
    scene = Scene(office, tmp_path)
    office.participants.withdraw(scene.three, reason="even weg")
    for label, act in OPERATIONS.items():
        back_and_forth(office, scene, label, act)


def test_undo_and_redo_of_every_change_of_the_practice(open_at, tmp_path) -> None:
    office = open_at(datetime(2026, 10, 22, 14, 0))
    scene = PracticeScene(office, tmp_path)
    for label, act in PRACTICE_OPERATIONS.items():
        back_and_forth(office, scene, label, act)


def test_undo_and_redo_of_every_change_of_the_growth(open_at) -> None:
    office = open_at(datetime(2026, 10, 22, 14, 0))
    scene = GrowthScene(office)
    for label, act in GROWTH_OPERATIONS.items():
        back_and_forth(office, scene, label, act)
    back_and_forth(office, scene, "assessments given", by_the_supervisor)


def test_undo_and_redo_of_every_change_of_the_register(open_at, tmp_path) -> None:
    office = open_at(LATER)
    (enrolment,) = ready_for_proof(office)
    document = office.issuing.issue(cohort_of(office, enrolment), DocumentKind.PROOF).issued[0].id
    earlier = tmp_path / "eerder.csv"
    earlier.write_text("Naam;Datum;Nummer\nSem Bos;01-06-2019;12\n", "utf-8")
    for label, act in {
        "document revoked": lambda s: s.issuing.revoke(document, "naam verkeerd"),
        "earlier certificates imported": lambda s: s.register.take_in(
            s.register.read_list(earlier)
        ),
    }.items():
        back_and_forth(office, office, label, act)


def test_undo_and_redo_of_every_change_of_the_designs(open_at, tmp_path) -> None:
    office = open_at(datetime(2026, 10, 22, 14, 0))
    picture, filed = tmp_path / "logo.png", tmp_path / "kader.ctdesign"
    Image.new("RGB", (30, 20), "#336699").save(picture)
    office.templates.export("kader-portrait", filed)
    key = office.templates.copy("golf-landscape", "Eigen")
    added = office.templates.add_picture(key, picture)
    design = office.templates.get(key)
    for label, act in {
        "certificate design made": lambda s: s.copy(key, "Nog een"),
        "certificate design changed": lambda s: s.save(replace(design, back=False)),
        "certificate design chosen": lambda s: s.choose(DocumentKind.PROOF, key),
        "picture of a design added": lambda s: s.add_picture(key, picture),
        "picture of a design removed": lambda s: s.remove_picture(key, added),
        "certificate design read in": lambda s: s.read_in(filed),
        "certificate design removed": lambda s: s.remove(key),
    }.items():
        back_and_forth(office, office.templates, label, act)


def back_and_forth(office, scene, label, act) -> None:
    """Do one change, undo, redo and undo it: each time the very rows that were there."""
    before = rows_of(office)
    act(scene)
    after = rows_of(office)
    assert after != before, label
    newest = office.history.latest(1)[0]
    assert newest.text == change_text(label), label
    assert newest.details, label
    assert office.history.undo_text() == change_text(label)
    assert office.history.undo() == change_text(label)
    assert rows_of(office) == before, label
    assert office.history.redo_text() == change_text(label)
    assert office.history.redo() == change_text(label)
    assert rows_of(office) == after, label
    office.history.undo()
    assert rows_of(office) == before, label


def test_a_long_row_of_changes_back_and_forth(office, tmp_path) -> None:
    scene = Scene(office, tmp_path)
    steps = (
        "enrolled",
        "attendance marked",
        "meeting moved",
        "walk-in merged",
        "task ticked",
        "moved to another cohort",
    )
    seen = [rows_of(office)]
    for label in steps:
        OPERATIONS[label](scene)
        seen.append(rows_of(office))
    for former in reversed(seen[:-1]):
        office.history.undo()
        assert rows_of(office) == former
    for later in seen[1:]:
        office.history.redo()
        assert rows_of(office) == later
    with pytest.raises(NotFound):
        office.history.redo()


def test_something_new_ends_the_redo(office) -> None:
    person(office)
    office.history.undo()
    person(office, "Bram Meijer")
    assert office.history.redo_text() == ""
    with pytest.raises(NotFound):
        office.history.redo()


def test_yesterday_is_not_undone(open_at) -> None:
    person(open_at(datetime(2026, 9, 1, 12)))
    office = open_at(datetime(2026, 9, 2, 12))
    assert office.history.undo_text() == ""
    with pytest.raises(NotFound):
        office.history.undo()


def test_deleted_person_comes_back_from_the_history(office) -> None:
    double, kept = person(office, "Noor Vries"), person(office)
    office.merging.merge(double, kept)
    person(office, "Iemand Anders")
    merge = next(row for row in office.history.latest() if row.deleted)
    assert office.history.restore_deleted(merge.id) == merge.deleted
    assert office.persons.get(double).facts.full_name == "Noor Vries"


def test_listeners_hear_tables_and_persons(office) -> None:
    heard = []
    leave = office.subscribe(heard.append)
    who = person(office)
    office.persons.add_note(who, "belde")
    leave()
    person(office, "Bram Meijer")
    assert [one.label for one in heard] == ["person changed", "note added"]
    assert heard[1].tables == {"person"}
    assert heard[1].person_ids == {who}


def test_timeline_and_who_changed_what(office, tmp_path) -> None:
    scene = Scene(office, tmp_path)
    _person(scene)
    texts = [one.text for one in office.timeline.of_person(scene.person)]
    assert "Enrolled in Najaar" in texts
    assert "Najaar · 1: absent" in texts
    assert any(text.startswith("Consent given") for text in texts)
    changes = [one for one in office.timeline.changes(scene.person) if one.text == "person changed"]
    fields = {
        name: (before, after) for one in reversed(changes) for name, before, after in one.fields
    }
    assert fields["Town"] == ("", "Vught")
    assert fields["Role"] == ("", "course leader")
    assert not set(fields) & {"sort_key", "search_text", "id"}
    office.attendance.make_up(scene.one, scene.meetings[0], scene.elsewhere)
    (row,) = office.timeline.cohorts(scene.person)
    assert (row.cohort, row.attended, row.marked) == ("Najaar", 1, 1)
