"""Intake, assessment forms and growth of real people on paper."""

from io import BytesIO

import pytest
from growth_kit import (
    BEGIN,
    END,
    HALF,
    LATER,
    LEADER,
    SELF,
    SUPERVISOR,
    assess,
    assess_all,
    cohort_of,
    intake,
)
from office_kit import group, person, statements
from practice_kit import BUSY, offer, placement, practising, supervisor
from pypdf import PdfReader

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules.competences import PARTICIPANT
from ct_desktop.services.print_kinds import PrintKind

PROFILE_ITEMS = 18


def pages(made) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(made.pdf)).pages]


@pytest.fixture
def office(open_at):
    return open_at(LATER)


@pytest.fixture
def people(office):
    """Three in a group with a leader."""
    return group(office, 3, leader_id=person(office, "Lena Leider"))


class TestWhose:
    def test_a_group_in_order_of_names_or_one_in_it(self, office, people) -> None:
        cohort_id = cohort_of(office, people[0])
        papers = office.growth_papers
        assert papers.of_cohort(cohort_id) == tuple(people)
        second = office.assessments.status(cohort_id)[1]
        assert papers.of_cohort(cohort_id, second.person_id) == (second.enrolment_id,)
        assert papers.of_person(second.person_id) == (second.enrolment_id,)

    def test_nobody_is_refused_and_so_is_a_group_that_is_gone(self, office, people) -> None:
        for kind in (PrintKind.INTAKE, PrintKind.ASSESSMENT_FORM, PrintKind.GROWTH):
            with pytest.raises(UserError, match="nobody to print this for"):
                office.growth_papers.of_kind(kind, [], "nl")
        with pytest.raises(NotFound):
            office.growth_papers.of_cohort(999)

    def test_another_kind_is_no_print_of_these(self, office, people) -> None:
        with pytest.raises(ValueError, match="schedule"):
            office.growth_papers.of_kind(PrintKind.SCHEDULE, people, "nl")


class TestIntakes:
    def test_what_was_said_or_room_to_write_in_the_order_asked(self, office, people) -> None:
        intake(office, people[1], "eerst bellen", goal="Een toernooi.")
        made = office.growth_papers.intakes([people[1], people[0]], "nl")
        first, second = pages(made)
        assert "Een toernooi." in first
        assert "1 eerst bellen" in first
        assert "Lena Leider" in first
        assert "toernooi" not in second
        assert made.file_name == "intake-Najaar.pdf"

    def test_of_several_groups_the_file_names_none(self, office, people) -> None:
        (other,) = group(office, 1, "Voorjaar")
        made = office.growth_papers.intakes([people[0], other], "nl")
        assert made.file_name == "intake.pdf"


class TestForms:
    def test_who_is_likely_to_fill_it_in_stands_there(self, office, people) -> None:
        papers = office.growth_papers

        def assessor(who) -> str:
            made = papers.assessment_forms(people[:1], END, who, "en")
            return PdfReader(BytesIO(made.pdf)).get_fields()["assessor"]["/V"]

        assert assessor(LEADER) == "Lena Leider"
        assert assessor(SELF) == office.assessments.growth(people[0]).person
        assert assessor(SUPERVISOR) == ""

    def test_a_supervisor_is_the_one_of_the_furthest_place(self, office) -> None:
        enrolments = practising(office)
        place = offer(office, supervisor_id=supervisor(office, "Ria Maas"))
        placement(office, enrolments[0])
        placement(office, enrolments[0], BUSY, place)
        made = office.growth_papers.assessment_forms(enrolments, END, SUPERVISOR, "nl")
        assert PdfReader(BytesIO(made.pdf)).get_fields()["assessor"]["/V"] == "Ria Maas"

    def test_it_asks_the_items_of_the_programme_s_own_profile(self, office, people) -> None:
        made = office.growth_papers.assessment_forms(people, BEGIN, LEADER, "nl")
        fields = PdfReader(BytesIO(made.pdf)).get_fields()
        asked = {item.key for item in office.profiles.get(PARTICIPANT).asked}
        for number in (1, 2, 3):
            prefix = f"form_{number:03d}.score_"
            found = {name.removeprefix(prefix) for name in fields if name.startswith(prefix)}
            assert found == asked


class TestGrowth:
    def test_the_words_of_the_level_reached_and_the_goal(self, office, people) -> None:
        intake(office, people[0], goal="Een toernooi voor de buurt.")
        assess_all(office, people[:1])
        (page,) = pages(office.growth_papers.growth(people[:1], "nl"))
        assert "Een toernooi voor de buurt." in page
        for item in office.profiles.get(PARTICIPANT).asked:
            assert item.levels[2].nl in page
        assert page.count("1 › 3") == PROFILE_ITEMS

    def test_what_others_say_goes_before_one_s_own_word_as_on_the_certificate(
        self, office, people
    ) -> None:
        assess(office, people[0], END, SELF, {"ideas": 1})
        assess(office, people[0], END, LEADER, {"ideas": 4})
        (page,) = pages(office.growth_papers.growth(people[:1], "nl"))
        item = office.profiles.get(PARTICIPANT).item("ideas")
        assert item.levels[3].nl in page
        assert item.levels[0].nl not in page

    def test_halfway_between_two_levels_is_not_the_higher_one(self, office, people) -> None:
        assess(office, people[0], END, LEADER, {"ideas": 2})
        assess(office, people[0], END, SUPERVISOR, {"ideas": 3})
        (page,) = pages(office.growth_papers.growth(people[:1], "nl"))
        item = office.profiles.get(PARTICIPANT).item("ideas")
        assert item.levels[1].nl in page
        assert item.levels[2].nl not in page

    def test_only_what_was_scored_stands_there(self, office, people) -> None:
        assess(office, people[0], HALF, LEADER, {"planning": 2}, assessor_name="Lena Leider")
        (page,) = pages(office.growth_papers.growth(people[:1], "nl"))
        assert "Organiserend" in page
        assert "Creatief" not in page
        assert "Halverwege: cursusleider Lena Leider (20-02-2027)" in page

    def test_who_was_never_assessed_is_left_out_and_nobody_is_refused(self, office, people) -> None:
        assess(office, people[1])
        name = office.assessments.growth(people[1]).person
        (page,) = pages(office.growth_papers.growth(people, "nl"))
        assert f"Groei van {name}" in page
        with pytest.raises(UserError, match="Nobody was assessed yet"):
            office.growth_papers.growth(people[:1], "nl")


def test_a_group_takes_no_more_queries_than_one_person(office, people) -> None:
    assess_all(office, people)
    for make in (
        office.growth_papers.intakes,
        office.growth_papers.growth,
        lambda ids, language: office.growth_papers.assessment_forms(ids, END, SUPERVISOR, language),
    ):
        counts = []
        for ids in (people[:1], people):
            with statements(office) as made:
                make(ids, "nl")
            counts.append(len(made))
        assert counts[0] == counts[1]
