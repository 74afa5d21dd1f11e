"""Prints of the practice: whom they are about, what stands on them, what nobody may read there."""

import io
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from office_kit import cohort, person, rows_of, store_of
from practice_kit import (
    ANYTHING,
    BUSY,
    LOOKING,
    PLANNED,
    PROPOSED,
    STOPPED,
    hours,
    offer,
    organisation,
    placement,
    plan,
    practising,
    supervisor,
)
from pypdf import PdfReader, PdfWriter

from ct_desktop.errors import NotFound, UserError
from ct_desktop.rules import supervisor_form as names
from ct_desktop.rules.enumerations import ConsentGiver, ConsentMedium, ConsentPurpose, TargetGroup
from ct_desktop.rules.form_identifier import FormIdentity, read_identifier
from ct_desktop.services.consents import ConsentFacts
from ct_desktop.services.form_owner import form_key
from ct_desktop.services.print_kinds import OF_PLACEMENTS, PrintKind
from ct_desktop.services.settings import OwnOrganisation

TODAY = date(2026, 10, 22)
PHONE, EMAIL = "0687654321", "kees@voorbeeld.example"
EMERGENCY = "Fatima Noodcontact"


@pytest.fixture
def office(open_at):
    """Sportservice Waterstad on 22 October 2026."""
    office = open_at(datetime(2026, 10, 22, 14, 0))
    office.settings.save_organisation(
        OwnOrganisation(
            name="Sportservice Waterstad", phone="073 612 3456", email="praktijk@waterstad.nl"
        )
    )
    return office


@pytest.fixture
def placed(office):
    """Kees in practice at SV Overmaas with Győző Łuczak, reachable, with an emergency contact."""
    leader = person(office, "Lena Leider", birth_date=date(1990, 1, 1))
    (enrolment,) = practising(office, leader_id=leader)
    who = person_of(office)
    office.persons.save(
        replace(
            office.persons.get(who).facts,
            phone=PHONE,
            email=EMAIL,
            emergency_name=EMERGENCY,
            emergency_phone="0612121212",
        )
    )
    where = organisation(office, address="Sportlaan 1", postcode="5211 AB", town="Waterstad")
    coach = supervisor(office, "Győző Łuczak", where, function="trainer")
    place = offer(
        office, "Training JO9", where, supervisor_id=coach, tasks="Helpen bij de training"
    )
    return placement(office, enrolment, PROPOSED, place)


def person_of(office, name: str = "Kees00 Najaar00") -> int:
    return office.persons.find(name)


def consent(office, granted: bool = True, given_on: date = TODAY) -> int:
    return office.consents.record(
        person_of(office),
        ConsentFacts(
            None,
            ConsentPurpose.SHARING,
            granted,
            ConsentGiver.SELF,
            given_on,
            ConsentMedium.PAPER,
        ),
    )


def text_of(made) -> str:
    pages = PdfReader(io.BytesIO(made.pdf)).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def fields_of(pdf: bytes) -> dict[str, str]:
    fields = PdfReader(io.BytesIO(pdf)).get_fields() or {}
    return {name: str(field.get("/V") or "") for name, field in fields.items()}


class TestWhoIsMeant:
    def test_a_group_without_who_looks_or_has_stopped(self, office) -> None:
        enrolments = practising(office, 4)
        place = offer(office, places=9)
        made = [
            placement(office, one, stage, place)
            for one, stage in zip(enrolments, (LOOKING, PROPOSED, BUSY, STOPPED), strict=True)
        ]
        cohort_id = office.cohorts.find("Najaar")
        assert office.practice_prints.of_cohort(cohort_id) == (made[1], made[2])
        kees = person_of(office, "Kees02 Najaar02")
        assert office.practice_prints.of_cohort(cohort_id, kees) == (made[2],)

    def test_all_placements_of_a_person(self, office) -> None:
        (enrolment,) = practising(office)
        place = offer(office, places=9)
        two = tuple(placement(office, enrolment, PROPOSED, place) for _ in range(2))
        assert office.practice_prints.of_person(person_of(office)) == two
        assert office.practice_prints.of_person(person(office, "Iemand Anders")) == ()

    def test_in_order_of_names(self, office) -> None:
        first, second = practising(office, 2)
        place = offer(office, places=9)
        later = placement(office, second, PROPOSED, place)
        sooner = placement(office, first, PROPOSED, place)
        cohort_id = office.cohorts.find("Najaar")
        assert office.practice_prints.of_cohort(cohort_id) == (sooner, later)


class TestRefusals:
    @pytest.mark.parametrize("kind", OF_PLACEMENTS)
    def test_nobody_to_print_for(self, office, kind) -> None:
        with pytest.raises(UserError, match="no practice place to print"):
            office.practice_prints.of_kind(kind, (), "nl")
        with pytest.raises(UserError, match="no practice place to print"):
            office.printing.of_cohort(kind, cohort(office), "nl")

    @pytest.mark.parametrize("kind", OF_PLACEMENTS)
    def test_who_is_looking_has_no_paper(self, office, kind) -> None:
        (enrolment,) = practising(office)
        made = placement(office, enrolment)
        with pytest.raises(UserError, match="Kees00 Najaar00 has no practice place"):
            office.practice_prints.of_kind(kind, (made,), "nl")
        with pytest.raises(NotFound):
            office.practice_prints.of_kind(kind, (made + 1,), "nl")

    def test_a_sheet_of_a_place_that_is_not_there(self, office) -> None:
        prints = office.practice_prints
        withdrawn, ended = offer(office, "Weg"), offer(office, "Klaar", ends_on=date(2026, 10, 21))
        office.offers.withdraw(withdrawn, "veld gesloten")
        with pytest.raises(UserError, match="withdrawn"):
            prints.offer_sheet((withdrawn,), "nl")
        with pytest.raises(UserError, match="ended"):
            prints.offer_sheet((ended,), "nl")
        with pytest.raises(NotFound):
            prints.offer_sheet((ended + 1,), "nl")
        assert prints.offer_sheet((offer(office, "Nog net", ends_on=TODAY),), "nl").pdf

    def test_the_sheet_is_not_of_a_group(self, office) -> None:
        with pytest.raises(UserError, match="of a practice place"):
            office.printing.of_cohort(PrintKind.OFFER_SHEET, cohort(office), "nl")
        with pytest.raises(ValueError, match="offer-sheet"):
            office.practice_prints.of_kind(PrintKind.OFFER_SHEET, (), "nl")


class TestOfferSheet:
    def test_what_is_stored_stands_on_it(self, office) -> None:
        where = organisation(office, address="Sportlaan 1", postcode="5211 AB", town="Waterstad")
        place = offer(
            office,
            "Training JO9",
            where,
            places=3,
            talents="voetbal, organiseren,",
            target_group=TargetGroup.CHILDREN,
            minimum_age=16,
            vog_needed=True,
            supervisor_id=supervisor(office, "Ria Maas", where, function="trainer"),
        )
        (enrolment,) = practising(office)
        placement(office, enrolment, PROPOSED, place)
        made = office.practice_prints.offer_sheet((place,), "nl")
        text = text_of(made)
        for words in (
            "Training JO9",
            "2 plekken vrij",
            "Sportlaan 1, 5211 AB Waterstad",
            "dinsdag 16:00–17:30 donderdag",
            "minstens 16 jaar",
            "VOG",
            "Ria Maas, trainer",
            "organiseren",
            "praktijk@waterstad.nl",
        ):
            assert words in text, words
        assert "Kees" not in text
        assert made.file_name == "offer-sheet-SV-Overmaas.pdf"

    def test_an_address_of_its_own(self, office) -> None:
        where = organisation(office, address="Sportlaan 1", town="Waterstad")
        place = offer(office, at=where, address="Veldweg 2", town="Elders")
        text = text_of(office.practice_prints.offer_sheet((place,), "nl"))
        assert "Veldweg 2, Elders" in text
        assert "Sportlaan" not in text

    def test_several_of_several(self, office) -> None:
        other = offer(office, "Kookclub", organisation(office, "Buurthuis"))
        made = office.practice_prints.offer_sheet((offer(office), other), "en")
        assert len(PdfReader(io.BytesIO(made.pdf)).pages) == 2
        assert made.file_name == "offer-sheet.pdf"


class TestHandoverForm:
    def test_contact_data_only_while_consent_stands(self, office, placed) -> None:
        def shown() -> bool:
            text = text_of(office.practice_prints.handover_form((placed,), "nl"))
            assert EMERGENCY not in text
            assert "12 1212 12" not in text
            assert ("06 8765 4321" in text) == (EMAIL in text)
            return EMAIL in text

        assert not shown()
        consent(office, granted=False, given_on=TODAY - timedelta(days=9))
        assert not shown()
        given = consent(office, given_on=TODAY - timedelta(days=5))
        assert shown()
        office.consents.withdraw(given)
        assert not shown()
        consent(office)
        assert shown()

    def test_a_plan_is_printed_as_it_stands(self, office, placed) -> None:
        plan(
            office, placed, date(2026, 10, 27), reasons=ANYTHING, place="Kantine",
            agreements="Altijd op tijd.", first_day=date(2026, 11, 3),
        )  # fmt: skip
        text = text_of(office.practice_prints.handover_form((placed,), "nl"))
        for words in (
            "Dinsdag 27 oktober 2026, 16:00 · Kantine",
            "Lena Leider",
            "Győző Łuczak trainer, SV Overmaas",
            "Altijd op tijd.",
            "dinsdag 3 november 2026",
            "Helpen bij de training",
            "15 uur nodig",
        ):
            assert words in text, words

    def test_without_a_plan_the_usual_people(self, office, placed) -> None:
        text = text_of(office.practice_prints.handover_form((placed,), "en"))
        assert "Lena Leider" in text
        assert "Győző Łuczak" in text
        assert "Kees00 Najaar00 to SV Overmaas" in text

    def test_another_supervisor_at_the_handover_keeps_the_first_ones_data_away(
        self, office, placed
    ) -> None:
        where = organisation(office)
        first = person_of(office, "Győző Łuczak")
        office.persons.save(replace(office.persons.get(first).facts, email="gyozo@overmaas.nl"))
        assert "gyozo@overmaas.nl" in text_of(office.practice_prints.handover_form((placed,), "nl"))
        stand_in = supervisor(office, "Vera Vervanger", where)
        plan(office, placed, reasons=ANYTHING, supervisor_id=stand_in, supervisor="Vera Vervanger")
        text = text_of(office.practice_prints.handover_form((placed,), "nl"))
        assert "Vera Vervanger" in text
        assert "gyozo@overmaas.nl" not in text


class TestPracticeLog:
    def test_hours_here_and_elsewhere(self, office) -> None:
        (enrolment,) = practising(office)
        place = offer(office, places=9)
        here, there = (placement(office, enrolment, BUSY, place) for _ in range(2))
        hours(office, here, 90, 120)
        hours(office, here, 60, confirmed_by="", last=TODAY - timedelta(days=5))
        hours(office, there, 180, last=TODAY - timedelta(days=7))
        text = text_of(office.practice_prints.practice_log((here,), "nl"))
        for words in (
            "3,5 bevestigd op deze plek",
            "1 nog te bevestigen",
            "3 bevestigd op andere plekken",
            "6,5 samen bevestigd",
            "8,5 nog te gaan van de 15 uur",
            "bevestigd 22-10-2026, Ria Maas",
        ):
            assert words in text, words


class TestSupervisorForm:
    def test_open_hours_are_filled_in_and_confirmed_ones_are_not(self, office) -> None:
        (enrolment,) = practising(office)
        made = placement(office, enrolment, BUSY, offer(office))
        hours(office, made, 90, last=TODAY - timedelta(days=4))
        hours(office, made, 150, 60, confirmed_by="")
        values = fields_of(office.practice_prints.supervisor_form((made,), "nl").pdf)
        assert (values["day_01"], values["hours_01"]) == ("21-10-2026", "2,5")
        assert (values["day_02"], values["hours_02"]) == ("22-10-2026", "1")
        assert values["activity_01"] == "training"
        assert values["day_03"] == ""

    def test_the_identifier_says_whose_form_it_is(self, office, placed) -> None:
        values = fields_of(office.practice_prints.supervisor_form((placed,), "nl").pdf)
        assert values[names.PARTICIPANT] == "Kees00 Najaar00"
        assert values[names.ORGANISATION] == "SV Overmaas"
        assert values[names.SUPERVISOR] == "Győző Łuczak"
        with store_of(office).read() as session:
            identity = read_identifier(form_key(session), values[names.IDENTIFIER])
        assert identity == FormIdentity(placed, organisation(office), TODAY)

    def test_it_asks_to_be_sent_to_us(self, office, placed) -> None:
        assert "praktijk@waterstad.nl" in text_of(
            office.practice_prints.supervisor_form((placed,), "nl")
        )

    def test_a_file_for_each_supervisor_named_after_nobody(self, office) -> None:
        first, second = practising(office, 2)
        place = offer(office, places=9)
        ids = [placement(office, one, PROPOSED, place) for one in (first, second)]
        files = office.practice_prints.supervisor_form_files(ids, "nl")
        assert [one.file_name for one in files] == [
            f"supervisor-form-SV-Overmaas-{one}.pdf" for one in ids
        ]
        for number, one in enumerate(files):
            text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(one.data)).pages)
            assert f"Kees0{number} Najaar0{number}" in " ".join(text.split())
            assert f"Kees0{1 - number}" not in text
            assert fields_of(one.data)[names.PARTICIPANT] == f"Kees0{number} Najaar0{number}"

    def test_several_in_one_file_keep_apart(self, office) -> None:
        place = offer(office, places=9)
        ids = [placement(office, one, PROPOSED, place) for one in practising(office, 2)]
        values = fields_of(office.practice_prints.supervisor_form(ids, "nl").pdf)
        assert values[names.in_form(1, names.PARTICIPANT)] == "Kees00 Najaar00"
        assert values[names.in_form(2, names.PARTICIPANT)] == "Kees01 Najaar01"

    def test_filled_in_elsewhere_it_is_read_back_clean(self, office, tmp_path) -> None:
        (enrolment,) = practising(office)
        made = placement(office, enrolment, BUSY, offer(office), held_on=TODAY - timedelta(days=10))
        pdf = office.practice_prints.supervisor_form((made,), "nl").pdf
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
        typed = {
            names.SUPERVISOR: "Ria Maas",
            names.day_field(1): "20-10-2026",
            names.hours_field(1): "2,5",
            names.activity_field(1): "Łukasz en Ayşe geholpen",
            names.REMARKS: "Top gedaan",
            names.FILLED_ON: "21-10-2026",
            **{names.score_field(item): "/3" for item in names.ITEMS},
        }
        writer.update_page_form_field_values(None, typed)
        file = tmp_path / "terug.pdf"
        writer.write(file)
        (row,) = office.received_forms.read([file]).received
        assert (row.placement_id, row.problem, row.hours) == (made, None, 2.5)
        assert row.filled_on == date(2026, 10, 21)
        lines = office.received_forms.page(row.id).lines
        assert [line.text for line in lines if line.day] == ["Łukasz en Ayşe geholpen"]
        scores = next(dict(line.scores) for line in lines if line.scores)
        assert scores == dict.fromkeys(names.ITEMS, 3)


class TestAllPaper:
    @pytest.mark.parametrize("kind", OF_PLACEMENTS)
    def test_of_a_group_from_its_menu_in_both_languages(self, office, placed, kind) -> None:
        cohort_id = office.cohorts.find("Najaar")
        made = {
            language: office.printing.of_cohort(kind, cohort_id, language)
            for language in ("nl", "en")
        }
        assert made["nl"].file_name == f"{kind.value}-Najaar.pdf"
        assert made["nl"].title.endswith("Najaar")
        assert text_of(made["nl"]) != text_of(made["en"])
        for one in made.values():
            assert "Kees00 Najaar00" in text_of(one)
            information = " ".join(
                map(str, (PdfReader(io.BytesIO(one.pdf)).metadata or {}).values())
            )
            assert "Kees" not in information

    @pytest.mark.parametrize("kind", OF_PLACEMENTS)
    def test_printing_writes_nothing(self, office, placed, kind) -> None:
        before = rows_of(office, without=set())
        office.practice_prints.of_kind(kind, (placed,), "nl")
        assert rows_of(office, without=set()) == before

    def test_stage_does_not_matter_for_paper(self, office) -> None:
        (enrolment,) = practising(office)
        made = placement(office, enrolment, PLANNED, offer(office))
        office.placements.stop(made, "verhuisd")
        assert text_of(office.practice_prints.practice_log((made,), "nl"))

    def test_times_of_the_offer_come_back_whole(self, office) -> None:
        place = offer(office)
        start = office.offers.get(place).facts.days[0].start
        assert start == time(16)
        assert "16:00–17:30" in text_of(office.practice_prints.offer_sheet((place,), "nl"))
