"""Supervisors' forms: read in, compared with the record, taken over, explained."""

import shutil
from datetime import date, datetime
from pathlib import Path

import pytest
from form_files import blank_form, fill, hours, letter, scanned
from form_kit import SIX, day, key_of, printed, returned, written
from office_kit import rows_of, statements
from practice_kit import (
    ANYTHING,
    ASSESSED,
    BUSY,
    DONE,
    LOOKING,
    PROPOSED,
    offer,
    organisation,
    placement,
    practising,
    supervisor,
)
from practice_kit import hours as log

from ct_desktop.errors import UserError
from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormProblem, FormStatus
from ct_desktop.rules.form_identifier import FormIdentity, make_identifier
from ct_desktop.rules.supervisor_form import IDENTIFIER, ORGANISATION, PARTICIPANT, SUPERVISOR
from ct_desktop.services.received_forms import ReceivedRow

NOW = datetime(2026, 10, 22, 14, 0)
HELD = date(2026, 10, 1)


@pytest.fixture
def office(open_at):
    return open_at(NOW)


@pytest.fixture
def placed(office):
    """A placement in practice since 1 October at SV Overmaas."""
    (enrolment,) = practising(office)
    supervisor(office, "Ria Maas")
    return placement(office, enrolment, BUSY, offer(office), held_on=HELD)


def read(office, *paths: Path) -> ReceivedRow:
    """Read files of which exactly one new form comes."""
    report = office.received_forms.read(paths)
    assert (report.again, report.refused) == ((), ())
    (row,) = report.received
    return row


def stage(office, placement_id: int):
    return office.placements.page(placement_id).card.stage


def entries(office, placement_id: int) -> list[tuple[date, int, bool]]:
    return [
        (one.day, one.minutes, one.confirmed_on is not None)
        for one in office.practice_hours.entries(placement_id)
    ]


def test_the_whole_way(office, placed, tmp_path) -> None:
    lines = [(written(day(office, ago)), "3", f"training {ago}") for ago in (12, 9, 6, 4, 2)]
    form = returned(
        office, tmp_path, placed, *lines, levels=SIX, remarks="Doet het goed.",
        filled_on=written(day(office, 1)), **{SUPERVISOR: "Ria Maas"},
    )  # fmt: skip
    row = read(office, form)
    assert (row.organisation, row.supervisor, row.hours, row.problem, row.clean) == (
        "SV Overmaas",
        "Ria Maas",
        15.0,
        None,
        True,
    )
    assert row.placement_id == placed
    assert office.received_forms.rows() == (row,)
    assert office.placements.page(placed).open_forms == (row.id,)
    page = office.received_forms.page(row.id)
    assert [line.kind for line in page.lines] == [
        *[FormLineKind.HOURS] * 5,
        FormLineKind.ASSESSMENT,
        FormLineKind.REMARKS,
    ]
    assert all(line.acceptable and not line.difference and not line.same for line in page.lines)
    assert entries(office, placed) == []

    office.received_forms.accept(row.id)
    assert entries(office, placed) == [(day(office, ago), 180, True) for ago in (12, 9, 6, 4, 2)]
    first = office.practice_hours.entries(placed)[0]
    assert (first.confirmed_by, first.confirmed_on, first.activity, first.early_reason) == (
        "Ria Maas",
        day(office, 1),
        "training 12",
        "",
    )
    (given,) = office.placements.page(placed).assessments
    assert dict(given.scores) == {
        "agreements": 3, "initiative": 3, "contact": 4, "teamwork": 2, "feedback": 3,
        "organising": 4,
    }  # fmt: skip
    assert (given.assessor_name, given.given_on, given.remarks) == (
        "Ria Maas",
        day(office, 1),
        "Doet het goed.",
    )
    assert stage(office, placed) is ASSESSED
    assert office.received_forms.rows() == ()
    (closed,) = office.received_forms.rows(FormStatus.ACCEPTED)
    assert (closed.id, closed.status, closed.clean) == (row.id, FormStatus.ACCEPTED, False)

    # One step back, and all of it is as it was.
    office.history.undo()
    assert entries(office, placed) == []
    assert stage(office, placed) is BUSY
    assert office.received_forms.rows() == (row,)


def test_hours_alone_move_on_to_hours_done(office, placed, tmp_path) -> None:
    form = returned(office, tmp_path, placed, (written(day(office, 3)), "15", ""), filled_on="x")
    office.received_forms.accept(read(office, form).id)
    assert stage(office, placed) is DONE
    assert office.practice_hours.entries(placed)[0].confirmed_on == day(office)


def test_the_same_form_twice_is_stored_once(office, placed, tmp_path) -> None:
    form = returned(office, tmp_path, placed, (written(day(office, 3)), "2", ""))
    row = read(office, form)
    shutil.copy(form, tmp_path / "nog eens.pdf")
    # Saved anew by another program: other bytes, the same words.
    anew = tmp_path / "anew.pdf"
    anew.write_bytes(fill(form.read_bytes(), {}))
    assert anew.read_bytes() != form.read_bytes()
    before = rows_of(office)
    report = office.received_forms.read([form, tmp_path / "nog eens.pdf", anew])
    assert report.received == ()
    assert [path.name for path in report.again] == ["formulier.pdf", "nog eens.pdf", "anew.pdf"]
    office.received_forms.accept(row.id)
    assert len(office.received_forms.read([form]).again) == 1
    assert rows_of(office)["received_form"] != before["received_form"]
    assert len(rows_of(office)["received_form"]) == 1


def test_a_second_form_with_other_content(office, placed, tmp_path) -> None:
    blank = printed(office, placed)
    one = (written(day(office, 5)), "2", "a")
    first = read(office, returned(office, tmp_path, placed, one, blank=blank))
    more = returned(
        office, tmp_path, placed, one, (written(day(office, 4)), "3", "b"),
        blank=blank, name="2.pdf",
    )  # fmt: skip
    second = read(office, more)
    assert second.problem is FormProblem.SECOND_FORM
    assert "read in before with other content" in second.problem_text
    assert not second.clean
    assert office.received_forms.accept_clean() == (first.id,)
    page = office.received_forms.page(second.id)
    assert [(line.same, line.acceptable) for line in page.lines] == [(True, True), (False, True)]
    # Looked at, it can be taken over; what is there already is not counted twice.
    office.received_forms.accept(second.id)
    assert entries(office, placed) == [(day(office, 5), 120, True), (day(office, 4), 180, True)]


def test_a_second_form_is_none_when_the_first_was_set_aside(office, placed, tmp_path) -> None:
    blank = printed(office, placed)
    first = read(
        office, returned(office, tmp_path, placed, (written(day(office, 5)), "2", ""), blank=blank)
    )
    second = read(
        office,
        returned(
            office, tmp_path, placed, (written(day(office, 5)), "3", ""), blank=blank, name="2.pdf"
        ),
    )
    office.received_forms.dismiss(first.id, "vergissing")
    (left,) = office.received_forms.rows()
    assert (left.id, left.problem, left.clean) == (second.id, None, True)


def test_hours_beside_the_record(office, placed, tmp_path) -> None:
    log(office, placed, 120, 60, 90, confirmed_by="", last=day(office, 3))
    form = returned(
        office, tmp_path, placed,
        (written(day(office, 5)), "2", "zelfde"),
        (written(day(office, 4)), "3", "meer"),
        (written(day(office, 2)), "1,5", "nieuw"),
    )  # fmt: skip
    row = read(office, form)
    assert not row.clean
    same, other, new = office.received_forms.page(row.id).lines
    assert (same.same, same.difference) == (True, "")
    assert other.difference == "The record says 1 hour, the form says 3 hours."
    assert (new.same, new.difference) == (False, "")
    assert all(line.acceptable for line in (same, other, new))
    office.received_forms.accept(row.id, [same.id, other.id])
    assert entries(office, placed) == [
        (day(office, 5), 120, True),
        (day(office, 4), 180, True),
        (day(office, 3), 90, False),
    ]
    changed = office.practice_hours.entries(placed)[1]
    assert changed.activity == "meer"
    assert office.practice_hours.versions(int(changed.id or 0))
    (left,) = office.received_forms.rows()
    assert left.clean
    page = office.received_forms.page(row.id)
    assert [line.state for line in page.lines] == [
        FormLineState.ACCEPTED,
        FormLineState.ACCEPTED,
        FormLineState.OPEN,
    ]
    assert office.received_forms.accept_clean([row.id]) == (row.id,)
    assert len(entries(office, placed)) == 4


def test_lines_that_cannot_be_taken_over(office, placed, tmp_path) -> None:
    log(office, placed, 60, last=day(office, 6))
    log(office, placed, 90, last=day(office, 6))
    form = returned(
        office, tmp_path, placed,
        (written(day(office, 7)), "veel", "a"),
        ("31-9-2026", "2", "b"),
        ("", "2", "c"),
        (written(day(office, -1)), "2", "d"),
        (written(day(office, 5)), "24:01", "e"),
        (written(day(office, 6)), "4", "f"),
        (written(day(office, 4)), "2", "good"),
    )  # fmt: skip
    row = read(office, form)
    lines = office.received_forms.page(row.id).lines
    assert [line.difference for line in lines[:4]] == [
        "The hours cannot be read: “veel”.",
        "The day cannot be read: “31-9-2026”.",
        "No day is filled in.",
        "This day lies in the future.",
    ]
    assert lines[4].difference
    assert "2 lines of this day, 2.5 hours together" in lines[5].difference
    assert [line.acceptable for line in lines] == [False] * 6 + [True]
    before = rows_of(office)
    for line in lines[:6]:
        with pytest.raises(UserError, match=r"Line \d of the form cannot be taken over"):
            office.received_forms.accept(row.id, [lines[6].id, line.id])
    assert rows_of(office) == before
    # All that can be; the rest stays, until it is set aside.
    office.received_forms.accept(row.id)
    assert (day(office, 4), 120, True) in entries(office, placed)
    with pytest.raises(UserError, match="Nothing on this form"):
        office.received_forms.accept(row.id)
    office.received_forms.dismiss(row.id, "met Ria gebeld", [line.id for line in lines[:2]])
    assert office.received_forms.rows()[0].status is FormStatus.OPEN
    office.received_forms.dismiss(row.id, "met Ria gebeld")
    (closed,) = office.received_forms.rows(None)
    assert (closed.status, closed.closed_reason) == (FormStatus.ACCEPTED, "met Ria gebeld")


def test_a_day_has_24_hours_over_all_placements(office, placed, tmp_path) -> None:
    enrolment = office.placements.page(placed).card.enrolment_id
    other = placement(office, enrolment, BUSY, offer(office, "Kantine"), held_on=HELD)
    log(office, other, 22 * 60, last=day(office, 3))
    form = returned(office, tmp_path, placed, (written(day(office, 3)), "2:30", ""))
    (line,) = office.received_forms.page(read(office, form).id).lines
    assert not line.acceptable
    assert "24.5 hours" in line.difference


def test_before_the_handover_is_taken_with_its_reason(office, placed, tmp_path) -> None:
    form = returned(office, tmp_path, placed, ("28-9-2026", "2", "kennismaken"))
    row = read(office, form)
    (line,) = office.received_forms.page(row.id).lines
    assert line.difference == "This is before the handover of 01-10-2026."
    assert line.acceptable
    assert office.received_forms.accept_clean() == ()
    office.received_forms.accept(row.id)
    (entry,) = office.practice_hours.entries(placed)
    assert entry.early_reason == "from the supervisor's form"


def test_a_year_that_is_not_said_is_shown(office, placed, tmp_path) -> None:
    form = returned(office, tmp_path, placed, ("20-10", "2", ""))
    row = read(office, form)
    (line,) = office.received_forms.page(row.id).lines
    assert (line.day, line.acceptable) == (date(2026, 10, 20), True)
    assert line.difference == "“20-10” was read as 20-10-2026."
    assert not row.clean


def test_assessment_beside_the_record(office, placed, tmp_path) -> None:
    blank = printed(office, placed)
    first = read(
        office, returned(office, tmp_path, placed, levels=SIX, remarks="Goed", blank=blank)
    )
    office.received_forms.accept(first.id)
    levels = ("3", "4", "4", "2", "3")
    second = read(
        office,
        returned(
            office, tmp_path, placed, levels=levels, remarks="Heel goed", blank=blank, name="2.pdf"
        ),
    )
    scored, remarks = office.received_forms.page(second.id).lines
    assert "“Takes initiative” 3, here 4" in scored.difference
    assert "“Prepares and organises an activity” 4, here –" in scored.difference
    assert remarks.difference == "The record has other remarks."
    office.received_forms.accept(second.id)
    # Given by the same supervisor: corrected, not doubled.
    (given,) = office.placements.page(placed).assessments
    assert given.scores["initiative"] == 4
    assert "organising" not in given.scores
    assert given.remarks == "Heel goed"


def test_remarks_alone_are_no_end_assessment(office, placed, tmp_path) -> None:
    log(office, placed, 15 * 60)
    assert stage(office, placed) is DONE
    form = returned(office, tmp_path, placed, remarks="Komt altijd op tijd.")
    office.received_forms.accept(read(office, form).id)
    assert stage(office, placed) is DONE
    form = returned(
        office, tmp_path, placed, levels=SIX, name="2.pdf", blank=printed(office, placed)
    )
    office.received_forms.accept(read(office, form).id)
    assert stage(office, placed) is ASSESSED
    (given,) = office.placements.page(placed).assessments
    assert (len(given.scores), given.remarks) == (6, "Komt altijd op tijd.")


def test_levels_that_are_none_are_shown(office, placed, tmp_path) -> None:
    blank = blank_form(values=stated(office, placed))
    form = returned(office, tmp_path, placed, levels=("3", "prima"), blank=blank)
    (line,) = office.received_forms.page(read(office, form).id).lines
    assert line.difference == "“Takes initiative”: “prima” is not a level."
    assert (line.scores, line.acceptable) == ((("agreements", 3),), True)


def stated(office, placement_id: int, **other: str) -> dict[str, str]:
    """What stands on the form of a placement beforehand, changed by ``other``."""
    card = office.placements.page(placement_id).card
    where = office.offers.get(int(card.offer_id or 0)).facts.organisation_id
    identity = FormIdentity(placement_id, where, day(office, 10))
    return {
        IDENTIFIER: make_identifier(key_of(office), identity),
        PARTICIPANT: card.name,
        ORGANISATION: card.organisation,
        **other,
    }


def sent(office, folder: Path, placement_id: int, name: str = "form.pdf", **changed: str) -> Path:
    """A form with two hours whose printed fields were changed."""
    path = folder / name
    values = {**stated(office, placement_id, **changed), **hours((written(day(office)), "2", ""))}
    path.write_bytes(fill(blank_form(), values))
    return path


def test_no_identifier_a_changed_one_or_one_of_another_store(office, placed, tmp_path) -> None:
    good = stated(office, placed)[IDENTIFIER]
    other = "3" if good[-1] != "3" else "4"
    foreign = make_identifier(bytes(32), FormIdentity(placed, 1, day(office)))
    edited = [
        ("", FormProblem.NO_IDENTIFIER),
        (good[:-1] + other, FormProblem.CHANGED_IDENTIFIER),
        (good[:-2], FormProblem.CHANGED_IDENTIFIER),
        (foreign, FormProblem.CHANGED_IDENTIFIER),
    ]
    for number, (identifier, problem) in enumerate(edited):
        path = sent(office, tmp_path, placed, f"{number}.pdf", identifier=identifier)
        row = read(office, path)
        assert (row.problem, row.placement_id, row.person_id) == (problem, None, None)
        assert "say whose form it is" in row.problem_text
        # What stands on it is shown, and not relied on.
        assert (row.organisation, row.clean) == ("SV Overmaas", False)
        (line,) = office.received_forms.page(row.id).lines
        assert not line.acceptable
        with pytest.raises(UserError, match="cannot be taken over"):
            office.received_forms.accept(row.id)
        office.received_forms.assign(row.id, placed)
        (now,) = [one for one in office.received_forms.rows() if one.id == row.id]
        assert (now.problem, now.placement_id, now.clean) == (None, placed, True)
        office.received_forms.accept(row.id)
    # The same two hours of the same day each time: one line of the log.
    assert entries(office, placed) == [(day(office), 120, True)]


def test_identifier_copied_by_hand(office, placed, tmp_path) -> None:
    good = stated(office, placed)[IDENTIFIER]
    row = read(office, sent(office, tmp_path, placed, identifier=good.lower().replace("-", " ")))
    assert (row.problem, row.placement_id) == (None, placed)
    again = sent(office, tmp_path, placed, "b.pdf", **hours((written(day(office, 1)), "1", "")))
    assert read(office, again).problem is FormProblem.SECOND_FORM


def test_a_placement_that_is_gone(office, placed, tmp_path) -> None:
    enrolment = office.placements.page(placed).card.enrolment_id
    gone = placement(office, enrolment, BUSY, offer(office, "Kantine"), held_on=HELD)
    early, late = sent(office, tmp_path, gone, "a.pdf"), sent(office, tmp_path, gone, "b.pdf")
    first = read(office, early)
    assert first.problem is None
    office.placements.remove(gone)
    (now,) = office.received_forms.rows()
    assert now.problem is FormProblem.UNKNOWN_PLACEMENT
    assert "no longer exists" in now.problem_text
    late.write_bytes(fill(late.read_bytes(), hours((written(day(office, 1)), "1", ""))))
    assert read(office, late).problem is FormProblem.UNKNOWN_PLACEMENT
    with pytest.raises(UserError, match="cannot be taken over"):
        office.received_forms.accept(first.id)


def test_another_person_stands_on_it(office, placed, tmp_path) -> None:
    name = office.placements.page(placed).card.name
    row = read(office, sent(office, tmp_path, placed, participant="Daan van den Berg"))
    assert (row.problem, row.person, row.placement_id) == (
        FormProblem.OTHER_PERSON,
        "Daan van den Berg",
        None,
    )
    assert f"made for {name}, but “Daan van den Berg” stands on it" in row.problem_text
    # The same name written otherwise is no other person.
    given, family = name.split()
    row = read(office, sent(office, tmp_path, placed, "2.pdf", participant=f"{family}, {given}"))
    assert row.problem is not FormProblem.OTHER_PERSON


def test_another_organisation(office, placed, tmp_path) -> None:
    name = office.placements.page(placed).card.name
    row = read(office, sent(office, tmp_path, placed, organisation="BC De Brug"))
    assert (row.problem, row.placement_id) == (FormProblem.OTHER_ORGANISATION, placed)
    assert row.problem_text.startswith(
        f"The form is of “BC De Brug”, but {name} is at SV Overmaas."
    )
    office.received_forms.assign(row.id, placed)
    assert office.received_forms.rows()[0].problem is None


def test_meanwhile_at_another_organisation(office, placed, tmp_path) -> None:
    form = sent(office, tmp_path, placed)
    office.placements.move(placed, LOOKING, reasons=ANYTHING)
    row = read(office, form)
    assert row.problem is FormProblem.OTHER_ORGANISATION
    assert "no longer has the practice place" in row.problem_text
    with pytest.raises(UserError, match="no practice place"):
        office.received_forms.assign(row.id, placed)
    brug = offer(office, "Zaal", organisation(office, "BC De Brug"))
    office.placements.move(placed, PROPOSED, offer_id=brug, reasons=ANYTHING)
    (row,) = office.received_forms.rows()
    assert "is at BC De Brug" in row.problem_text


def test_a_stopped_placement(office, placed, tmp_path) -> None:
    form = sent(office, tmp_path, placed)
    office.placements.stop(placed, "verhuisd")
    row = read(office, form)
    assert (row.problem, row.clean) == (FormProblem.STOPPED, False)
    with pytest.raises(UserError, match="cannot be taken over"):
        office.received_forms.accept(row.id)
    office.placements.resume(placed)
    (row,) = office.received_forms.rows()
    assert (row.problem, row.clean) == (None, True)
    office.placements.stop(placed, "toch weg")
    assert office.received_forms.accept_clean() == ()


def test_assigning_refuses_and_takes_up_again(office, placed, tmp_path) -> None:
    row = read(office, sent(office, tmp_path, placed, identifier=""))
    with pytest.raises(UserError, match="set aside with a reason"):
        office.received_forms.dismiss(row.id, "  ")
    office.received_forms.dismiss(row.id, "onbekend")
    with pytest.raises(UserError, match="done with"):
        office.received_forms.dismiss(row.id, "nog eens")
    with pytest.raises(UserError, match="done with"):
        office.received_forms.accept(row.id)
    # A form that was set aside by mistake gets its owner after all.
    office.received_forms.assign(row.id, placed)
    (row,) = office.received_forms.rows()
    assert (row.status, row.closed_reason, row.clean) == (FormStatus.OPEN, "", True)
    office.received_forms.accept(row.id)
    with pytest.raises(UserError, match="taken over already"):
        office.received_forms.assign(row.id, placed)


def test_several_in_one_file_and_a_folder_of_everything(office, tmp_path) -> None:
    one, two, three = practising(office, 3)
    where = offer(office, places=3)
    ids = [placement(office, enrolment, BUSY, where, held_on=HELD) for enrolment in (one, two)]
    third = placement(office, three, BUSY, where, held_on=HELD)
    folder = tmp_path / "post" / "november"
    folder.mkdir(parents=True)
    values = {
        f"form_{number:03}.{name}": text
        for number, ago in ((1, 3), (2, 4))
        for name, text in hours((written(day(office, ago)), "2", "")).items()
    }
    (folder / "groep.pdf").write_bytes(fill(printed(office, *ids), values))
    returned(office, folder, third, (written(day(office, 2)), "2", ""), name="derde.PDF")
    (folder / "brief.pdf").write_bytes(letter())
    (folder / "scan.pdf").write_bytes(scanned())
    (folder / "leeg.pdf").write_bytes(b"")
    (folder / "blanco.pdf").write_bytes(printed(office, third))
    (folder / "notitie.txt").write_text("geen formulier")
    seen: list[tuple[int, int]] = []
    report = office.received_forms.read(
        [tmp_path / "post", tmp_path / "weg.pdf"], lambda done, of: seen.append((done, of))
    )
    assert sorted(row.placement_id for row in report.received) == sorted([*ids, third])
    assert {one.file.name: one.message for one in report.refused} == {
        "blanco.pdf": "Nothing is filled in on the form “blanco.pdf”.",
        "brief.pdf": "“brief.pdf” is a PDF, but no supervisor's form.",
        "leeg.pdf": "“leeg.pdf” is empty.",
        "scan.pdf": "“scan.pdf” is a photo or a scan: there are no fields to read.",
        "weg.pdf": "“weg.pdf” cannot be opened.",
    }
    assert all(one.advice for one in report.refused)
    assert seen == [(number, 7) for number in range(1, 8)]
    assert set(office.received_forms.accept_clean()) == {row.id for row in report.received}
    # The group's file again, with one form more filled in: only that one is new.
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "holds no PDF file" in office.received_forms.read([empty]).refused[0].message


def test_a_form_without_its_fields_says_whose_it_is(office, placed, tmp_path) -> None:
    name = office.placements.page(placed).card.name
    path = tmp_path / "plat.pdf"
    path.write_bytes(fill(printed(office, placed), {}, flatten=True))
    before = rows_of(office)
    (refused,) = office.received_forms.read([path]).refused
    assert f"It is the form of {name} at SV Overmaas." in refused.message
    assert "type the hours by hand" in refused.advice
    assert rows_of(office) == before


def test_reading_is_one_change_and_can_be_undone(office, placed, tmp_path) -> None:
    read(office, returned(office, tmp_path, placed, (written(day(office, 3)), "2", "")))
    assert office.history.undo_text()
    office.history.undo()
    assert office.received_forms.rows(None) == ()
    assert rows_of(office)["received_line"] == []


def test_the_list_is_read_in_a_fixed_number_of_statements(office, tmp_path) -> None:
    enrolments = practising(office, 6)
    where = offer(office, places=6)
    counts = []
    for number, enrolment in enumerate(enrolments):
        here = placement(office, enrolment, BUSY, where, held_on=HELD)
        form = returned(
            office, tmp_path, here, (written(day(office, 3)), "2", ""), name=f"{number}.pdf"
        )
        read(office, form)
        with statements(office) as seen:
            assert len(office.received_forms.rows()) == number + 1
        counts.append(len(seen))
    assert len(set(counts[1:])) == 1
    assert counts[-1] <= 10


def test_nobodys_name_is_not_made_up(office, placed, tmp_path) -> None:
    """Without a name on the form the supervisor of the placement confirms."""
    form = sent(office, tmp_path, placed, supervisor="")
    row = read(office, form)
    office.received_forms.accept(row.id)
    (entry,) = office.practice_hours.entries(placed)
    assert entry.confirmed_by == office.placements.page(placed).card.supervisor


def test_a_form_of_before_another_organisation_is_not_guessed(office, placed, tmp_path) -> None:
    line = (written(day(office, 3)), "3", "training")
    row = read(office, returned(office, tmp_path, placed, line, levels=SIX))
    office.placements.move(placed, LOOKING, reasons=ANYTHING)
    club = organisation(office, "Buurthuis")
    office.placements.move(placed, PROPOSED, offer_id=offer(office, "Bar", club), reasons=ANYTHING)
    page = office.received_forms.page(row.id)
    assert page.row.problem is FormProblem.OTHER_ORGANISATION
    with pytest.raises(UserError, match="cannot be taken over"):
        office.received_forms.accept(row.id)
    assert office.received_forms.accept_clean() == ()
    office.received_forms.assign(row.id, placed)
    assert office.received_forms.page(row.id).row.problem is None


def test_a_form_stays_known_at_another_place_of_the_organisation(office, placed, tmp_path) -> None:
    line = (written(day(office, 3)), "3", "training")
    row = read(office, returned(office, tmp_path, placed, line))
    office.placements.move(placed, LOOKING, reasons=ANYTHING)
    office.placements.move(placed, PROPOSED, offer_id=offer(office, "Bar"), reasons=ANYTHING)
    assert office.received_forms.page(row.id).row.problem is None
