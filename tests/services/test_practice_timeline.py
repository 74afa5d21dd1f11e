"""The practice in what happened with a person, in who changed what, and in the printed record."""

from datetime import date, datetime

import pytest
from form_kit import SIX, returned, written
from office_kit import statements, store_of
from practice_kit import (
    ANYTHING,
    BUSY,
    PROPOSED,
    STOPPED,
    held,
    hours,
    offer,
    placement,
    plan,
    practising,
    supervisor,
)

from ct_desktop import language
from ct_desktop.documents.person_record import FactsSection
from ct_desktop.rules.enumerations import Field, PlacementBlock
from ct_desktop.rules.supervisor_form import SUPERVISOR
from ct_desktop.services.person_record import person_record_data
from ct_desktop.services.placements import Wishes
from ct_desktop.services.practice_hours import EntryFacts
from ct_desktop.services.timeline import HappeningKind
from ct_desktop.services.vogs import VogFacts
from ct_desktop.services.words import hours_text, meeting_label

TODAY = date(2026, 10, 22)
HELD = date(2026, 10, 1)


@pytest.fixture
def office(open_at):
    return open_at(datetime(2026, 10, 22, 14, 0))


@pytest.fixture
def placed(office, tmp_path):
    """Kees: in practice with hours, an assessment from a form, a VOG; and stopped elsewhere."""
    (enrolment,) = practising(office)
    ria = supervisor(
        office, "Ria Maas", function="trainer", since=date(2026, 2, 1), trained_on=date(2026, 3, 1)
    )
    made = placement(
        office, enrolment, PROPOSED, offer(office, vog_needed=True, supervisor_id=ria),
        wishes=Wishes(Field.SPORT, (1, 3), "met een bal"),
        reasons={PlacementBlock.VOG: "aangevraagd", PlacementBlock.PERMISSION: "komt nog"},
    )  # fmt: skip
    plan(office, made, HELD, supervisor_id=ria, reasons=ANYTHING, agreements="Elke dinsdag")
    held(office, made, HELD, reasons=ANYTHING, paper_location="map 3")
    hours(office, made, 120, 90, last=date(2026, 10, 8))
    hours(office, made, 60, confirmed_by="", last=date(2026, 10, 15))
    placement(office, enrolment, STOPPED, offer(office, "Kantine"))
    who = office.placements.page(made).card.person_id
    office.vogs.request([who], date(2026, 9, 20))
    form = returned(
        office, tmp_path, made, (written(date(2026, 10, 12)), "2,5", "toernooi"), levels=SIX,
        remarks="Doet het goed.", filled_on=written(date(2026, 10, 20)),
        **{SUPERVISOR: "Ria Maas"},
    )  # fmt: skip
    (row,) = office.received_forms.read([form]).received
    office.received_forms.accept(row.id)
    return made


def person_of(office, placement_id: int) -> int:
    return office.placements.page(placement_id).card.person_id


def practice_lines(office, who: int) -> list[tuple[date, str, str]]:
    return [
        (one.on, one.text, one.detail)
        for one in office.timeline.of_person(who)
        if one.kind is HappeningKind.PRACTICE
    ]


class TestTimeline:
    def test_every_step_with_its_reasons(self, office, placed) -> None:
        lines = practice_lines(office, person_of(office, placed))
        texts = [text for _, text, _ in lines]
        at = "Practice at SV Overmaas"
        for text in (
            "Practice begun: Looking for a place",
            f"{at}: Proposed",
            f"{at}: Handover planned",
            f"{at}: In practice",
            f"{at}: Stopped",
        ):
            assert text in texts, text
        proposed = [detail for _, text, detail in lines if text == f"{at}: Proposed"]
        assert "VOG missing: aangevraagd" in " / ".join(proposed)
        stopped = [detail for _, text, detail in lines if text == f"{at}: Stopped"]
        assert stopped == ["andere baan"]

    def test_handover_hours_vog_form_and_assessment(self, office, placed) -> None:
        lines = practice_lines(office, person_of(office, placed))
        assert (HELD, "Warm handover at SV Overmaas", "Lena Leider, Ria Maas") in lines
        # What was confirmed together is one line; what waits is another.
        assert (
            TODAY,
            "3.5 practice hours at SV Overmaas confirmed by Ria Maas",
            "07-10-2026 – 08-10-2026",
        ) in lines
        assert (
            date(2026, 10, 20),
            "2.5 practice hours at SV Overmaas confirmed by Ria Maas",
            "12-10-2026",
        ) in lines
        assert (
            date(2026, 10, 15),
            "1 practice hours at SV Overmaas wait for confirmation",
            "15-10-2026",
        ) in lines
        assert (date(2026, 9, 20), "VOG requested", "") in lines
        assert (TODAY, "Form of the practice supervisor read in", "Ria Maas; accepted") in lines
        grown = {
            (one.on, one.text, one.detail)
            for one in office.timeline.of_person(person_of(office, placed))
            if one.kind is HappeningKind.GROWTH
        }
        assessed = "Assessed at the end by the practice supervisor"
        assert grown == {(date(2026, 10, 20), assessed, "Ria Maas; Doet het goed.")}

    def test_the_latest_first_and_lines_open_their_group(self, office, placed) -> None:
        found = office.timeline.of_person(person_of(office, placed))
        days = [one.on for one in found]
        assert days == sorted(days, reverse=True)
        steps = [one for one in found if one.text.startswith("Practice at")]
        assert {one.cohort_id for one in steps} == {office.cohorts.find("Najaar")}

    def test_a_handover_that_is_still_to_come(self, office) -> None:
        (enrolment,) = practising(office)
        made = placement(office, enrolment, PROPOSED, offer(office))
        plan(office, made, date(2026, 10, 27), reasons=ANYTHING)
        lines = practice_lines(office, person_of(office, made))
        assert lines[0][:2] == (date(2026, 10, 27), "Handover planned at SV Overmaas")

    def test_of_a_supervisor(self, office) -> None:
        ria = supervisor(
            office, "Ria Maas", function="trainer", since=HELD, trained_on=date(2026, 10, 5)
        )
        office.supervisors.leave(ria, TODAY, "met pensioen")
        who = office.supervisors.row(ria).facts.person_id
        office.vogs.see(who, date(2026, 10, 6), "Lena")
        assert practice_lines(office, who) == [
            (TODAY, "Left as practice supervisor of SV Overmaas", "met pensioen"),
            (date(2026, 10, 6), "Original VOG seen", "by Lena"),
            (date(2026, 10, 5), "Trained as practice supervisor of SV Overmaas", ""),
            (HELD, "Practice supervisor at SV Overmaas", "trainer"),
        ]

    def test_more_placements_take_no_more_statements(self, office) -> None:
        few, many = practising(office, 2)
        one = placement(office, few, BUSY, offer(office), held_on=HELD)
        hours(office, one, 60)
        several = [
            placement(office, many, BUSY, offer(office, f"Plek {n}"), held_on=HELD) for n in "abc"
        ]
        for made in several:
            hours(office, made, 60)
        counts = []
        for made in (one, several[0]):
            who = person_of(office, made)
            with statements(office) as seen:
                office.timeline.of_person(who)
            counts.append(len(seen))
        assert counts[0] == counts[1]


class TestWhoChangedWhat:
    def fields(self, office, who: int) -> dict[str, list[tuple[str, tuple[str, str, str]]]]:
        found: dict[str, list[tuple[str, tuple[str, str, str]]]] = {}
        for change in office.timeline.changes(who):
            for one in change.fields:
                found.setdefault(change.text, []).append((change.what, one))
        return found

    def test_placement_hours_and_handover_belong_to_the_person(self, office, placed) -> None:
        who = person_of(office, placed)
        (first, *_) = office.practice_hours.entries(placed)
        office.practice_hours.correct(
            first.id or 0, EntryFacts(first.id, first.day, 150, "warming-up", first.day, "Ria")
        )
        office.placements.set_wishes(placed, Wishes(Field.WELFARE, (0,), ""))
        office.vogs.save(VogFacts(who, needed=True, seen_on=HELD, seen_by="Lena"))
        found = self.fields(office, who)
        assert ("practice hours", ("Hours", "2", "2.5")) in found["practice hours corrected"]
        assert ("placement", ("Field wanted", "sport", "welfare")) in found[
            "wishes for practice changed"
        ]
        assert (
            "placement",
            ("Days on which the person can", "Tuesday, Thursday", "Monday"),
        ) in found["wishes for practice changed"]
        assert ("VOG", ("Seen by", "", "Lena")) in found["VOG noted"]
        moved = found["placement moved"]
        assert ("placement", ("Stage", "Looking for a place", "Proposed")) in moved
        assert ("reason against a rule", ("Rule", "", "VOG missing")) in moved
        handover = found["handover recorded"]
        assert ("warm handover", ("Held on", "", "01-10-2026")) in handover
        assert ("warm handover", ("Where the paper is", "", "map 3")) in handover
        taken = [one for lines in found.values() for one in lines]
        assert ("score", ("Level", "", "4 · helps others with it")) in taken
        assert ("score", ("Item", "", "Takes initiative")) in taken
        assert ("assessment", ("Moment", "", "at the end")) in taken
        assert ("line of a form", ("State", "not looked at yet", "accepted")) in taken
        assert ("form of a supervisor", ("File", "", "formulier.pdf")) in taken

    def test_no_id_and_no_code_is_shown(self, office, placed) -> None:
        for change in office.timeline.changes(person_of(office, placed)):
            assert "_" not in change.what, change.what
            for name, before, after in change.fields:
                assert name
                for value in (before, after):
                    assert "_" not in value or value.endswith(".pdf"), (name, value)


class TestRecord:
    def sections(self, office, who: int) -> dict[str, tuple]:
        with store_of(office).read() as session:
            record = person_record_data(session, who, TODAY, "en")
        return {
            one.heading: one.facts if isinstance(one, FactsSection) else one.rows
            for one in record.sections
        }

    def test_everything_of_a_participant(self, office, placed) -> None:
        found = self.sections(office, person_of(office, placed))
        assert ("Requested on", "20-09-2026") in found["VOG"]
        first, second = found["Placements"]
        assert first[:3] == ("Najaar", "SV Overmaas · Training JO9", "Ria Maas")
        assert first[4] == "sport, Tuesday, Thursday, met een bal"
        assert second[3].startswith("Stopped since")
        (handover,) = found["Warm handovers"]
        assert (handover[0], handover[2], handover[4]) == (
            "01-10-2026", "Lena Leider, Ria Maas", "map 3",
        )  # fmt: skip
        assert "Elke dinsdag" in handover[3]
        assert [row[2] for row in found["Practice hours"]] == ["2", "1.5", "2.5", "1"]
        assert found["Practice hours"][2] == (
            "12-10-2026", "SV Overmaas · Training JO9", "2.5", "toernooi", "20-10-2026, Ria Maas",
        )  # fmt: skip
        (assessment,) = found["Assessments"]
        assert assessment[4] == "Doet het goed."
        assert "Takes initiative: 3 · does it alone" in assessment[3]
        ((read_in, by, state, told),) = found["Forms of supervisors that were read in"]
        assert (read_in, state) == ("22-10-2026, formulier.pdf", "accepted")
        assert by.startswith("Ria Maas")
        for text in ("Kees00 Najaar00", "12-10-2026 2.5 toernooi", "Doet het goed."):
            assert text in told
        happened = [row[1] for row in found["What happened"]]
        assert "Warm handover at SV Overmaas" in happened

    def test_everything_of_a_supervisor(self, office, placed) -> None:
        coach = office.placements.page(placed).card.supervisor_id
        found = self.sections(office, office.supervisors.row(coach or 0).facts.person_id)
        (row,) = found["Practice supervisor of"]
        assert row[:2] == ("SV Overmaas", "trainer")
        # That they were there, not whose handover it was.
        ((day, _, role),) = found["Present at handovers of others"]
        assert (day, role) == ("01-10-2026", "practice supervisor")
        assert "Kees" not in str(found)

    def test_who_has_no_practice_has_no_empty_sections(self, office) -> None:
        (one,) = practising(office)
        who = office.participants.rows(office.cohorts.find("Najaar"))[0].person_id
        assert one
        assert set(self.sections(office, who)) == {"Person", "Consents", "What happened"}

    @pytest.mark.parametrize(("code", "hours_shown"), [("nl", "2,5"), ("en", "2.5")])
    def test_on_paper(self, office, placed, code, hours_shown) -> None:
        from io import BytesIO

        from pypdf import PdfReader

        pdf = office.printing.person_record(person_of(office, placed), code).pdf
        text = " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)
        flat = " ".join(text.split())
        for part in ("SV Overmaas", "toernooi", "Ria Maas", "map 3", "20-09-2026"):
            assert part in flat, part
        assert hours_shown in flat


def test_figures_and_signs_follow_the_language_of_the_print() -> None:
    assert language.current() == "en"
    with language.speaking("nl"):
        assert (hours_text(2.5), meeting_label("T1"), language.tr("yes")) == ("2,5", "T1", "ja")
    assert (hours_text(2.5), meeting_label("T1")) == ("2.5", "F1")
