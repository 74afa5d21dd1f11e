"""Certificates: who is ready by the whole rule, what is stored, the code, numbers that never go
back, and where a certificate shows."""

import threading
from dataclasses import replace
from datetime import date, datetime

import pytest
from growth_kit import (
    END,
    LATER,
    LEADER,
    assess,
    cohort_of,
    finish,
    practised,
    ready_for_certificate,
    ready_for_proof,
)
from office_kit import SPORT, person, rows_of, store_of
from practice_kit import offer, organisation, placement, supervisor

from ct_desktop.errors import UserError
from ct_desktop.models import Assessment, NumberSeries
from ct_desktop.rules.certificate_code import read_code
from ct_desktop.rules.enumerations import (
    CohortStatus,
    DocumentKind,
    PlacementStage,
    Role,
)
from ct_desktop.services.attention_line import AttentionKind
from ct_desktop.services.code_check import Verdict
from ct_desktop.services.people_table import PeopleFilter
from ct_desktop.services.search import HitKind
from ct_desktop.services.settings import OwnOrganisation, SignerFacts

PROOF, CERTIFICATE = DocumentKind


@pytest.fixture
def office(open_at):
    """The own organisation with a signer, on 20 February 2027."""
    office = open_at(LATER)
    office.settings.save_organisation(
        OwnOrganisation(name="Sportservice Waterstad", town="Den Bosch")
    )
    office.settings.save_signers((SignerFacts(None, "B. Directeur", "directeur", "director"),))
    return office


def ready(office, people: int = 1, **asked):
    """People with everything, and the cohort."""
    enrolments = ready_for_certificate(office, people, **asked)
    return enrolments, cohort_of(office, enrolments[0])


class TestReadiness:
    def test_everything_that_is_asked_is_named(self, office) -> None:
        (enrolment,) = ready_for_proof(office)
        cohort_id = cohort_of(office, enrolment)
        (row,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert not row.ready
        assert row.missing == (
            "0 of 15 practice hours",
            "end assessment by the supervisor",
            "end assessment by the course leader",
            "final report",
            "final presentation",
        )
        practised(office, [enrolment])
        assess(office, enrolment, END, LEADER)
        finish(office, [enrolment])
        (row,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert (row.ready, row.missing) == (True, ())
        assert "7 meetings, 6 needed" in row.met
        office.issuing.issue(cohort_id, PROOF)
        (row,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert row.met[0] == "proof of participation"

    def test_an_assessment_without_a_level_is_none(self, office) -> None:
        (enrolment,), cohort_id = ready(office)
        with store_of(office).write("emptied") as session:
            from ct_desktop.models import AssessmentScore

            for row in session.query(Assessment).filter_by(enrolment_id=enrolment, moment="end"):
                for score in session.query(AssessmentScore).filter_by(assessment_id=row.id):
                    session.delete(score)
        (row,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert row.missing == (
            "end assessment by the supervisor",
            "end assessment by the course leader",
        )

    def test_a_programme_may_ask_less(self, office) -> None:
        programme = office.programmes.get(office.programmes.find(SPORT))
        office.programmes.save(
            replace(
                programme,
                practice_hours=0,
                needs_assessments=False,
                needs_final_report=False,
            )
        )
        (enrolment,) = ready_for_proof(office)
        cohort_id = cohort_of(office, enrolment)
        (row,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert row.missing == ("final presentation",)
        finish(office, [enrolment])
        assert office.issuing.issue(cohort_id, CERTIFICATE).issued


class TestWhatIsStored:
    def test_a_certificate_says_what_is_true_today(self, office) -> None:
        leader = person(office, "Mia de Wit", birth_date=date(1980, 1, 1))
        (enrolment,), cohort_id = ready(office, leader_id=leader)
        result = office.issuing.issue(cohort_id, CERTIFICATE, language="en")
        assert result.kind is CERTIFICATE
        (row,) = result.issued
        assert (row.number, row.kind, row.practice_hours) == ("2027-0001", CERTIFICATE, 15.0)
        stored = rows_of(office)["issued_document"]
        columns = (
            store_of(office)
            .engine.connect()
            .exec_driver_sql(
                "SELECT signers, competences, language, practice_at, final_presentation, place,"
                " makes_citytrainer, template, issuer, imported FROM issued_document"
            )
        )
        (signers, competences, language, at, held, place, makes, template, issuer, imported) = (
            columns.one()
        )
        assert len(stored) == 1
        assert [name in signers for name in ("Mia de Wit", "B. Directeur")] == [True, True]
        assert signers.index("Mia de Wit") < signers.index("practice supervisor")
        assert signers.index("practice supervisor") < signers.index("B. Directeur")
        assert (language, at, place, issuer) == (
            "en",
            "SV Overmaas",
            "Den Bosch",
            "Sportservice Waterstad",
        )
        assert (held, makes, imported) == (1, 1, 0)
        assert template == office.templates.chosen(CERTIFICATE)
        profile = office.assessments.growth(enrolment).profile
        sentences = {item.sentence.en for item in profile.asked}
        import json

        told = json.loads(competences)
        assert 1 <= len(told) <= 6
        assert set(told) <= sentences

    def test_the_code_states_it_and_is_genuine(self, office) -> None:
        _, cohort_id = ready(office)
        (row,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        statement, _, _ = read_code(row.code)
        assert (statement.number, statement.kind, statement.holder, statement.issued_on) == (
            row.number,
            CERTIFICATE,
            row.person,
            row.issued_on,
        )
        assert statement.organisation == "Sportservice Waterstad"
        assert office.issuer_keys.checker.check(row.code).verdict is Verdict.GENUINE
        office.issuing.revoke(row.id, "naam verkeerd")
        assert office.issuer_keys.checker.check(row.code).verdict is Verdict.REVOKED
        office.history.undo()
        assert office.issuer_keys.checker.check(row.code).verdict is Verdict.GENUINE

    def test_a_later_name_is_shown_beside_the_one_on_the_document(self, office) -> None:
        _, cohort_id = ready(office)
        (row,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        facts = office.persons.get(int(row.person_id or 0)).facts
        office.persons.save(replace(facts, family_name="Getrouwd"))
        (listed,) = office.issuing.listed()
        assert (listed.person, listed.name_now) == ("Kees00 Najaar00", "Kees00 Getrouwd")
        (shown,) = office.issuing.readiness(cohort_id, CERTIFICATE)
        assert (shown.holder, shown.full_name) == ("Kees00 Najaar00", "Kees00 Getrouwd")
        assert office.issuer_keys.checker.check(listed.code).genuine

    def test_every_organisation_with_confirmed_hours_is_named(self, office) -> None:
        (enrolment,), cohort_id = ready(office)
        at = organisation(office, "Muziekhuis", kind="culture")
        supervisor(office, "Ada Maat", at)
        second = placement(office, enrolment, PlacementStage.IN_PRACTICE, offer(office, "Koor", at))
        from practice_kit import hours

        hours(office, second, 60)
        (row,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        with store_of(office).read() as session:
            from ct_desktop.models import IssuedDocument

            document = session.get_one(IssuedDocument, row.id)
            assert document.practice_at == "SV Overmaas, Muziekhuis"
            assert document.practice_hours == 16.0

    def test_issuing_certificates_cannot_be_undone(self, office) -> None:
        _, cohort_id = ready(office)
        office.issuing.issue(cohort_id, CERTIFICATE)
        with pytest.raises(UserError, match="stay in the register"):
            office.history.undo()


class TestNumbers:
    def test_proofs_and_certificates_share_one_series(self, office) -> None:
        _, cohort_id = ready(office, 2)
        office.issuing.issue(cohort_id, PROOF)
        result = office.issuing.issue(cohort_id, CERTIFICATE)
        assert [row.number for row in result.issued] == ["2027-0003", "2027-0004"]

    def test_a_series_that_was_set_back_goes_on_after_the_register(self, office) -> None:
        enrolments, cohort_id = ready(office, 3)
        office.issuing.issue(cohort_id, PROOF, only=tuple(enrolments[:2]))
        with store_of(office).write("set back") as session:
            session.query(NumberSeries).one().last = 0
        result = office.issuing.issue(cohort_id, PROOF)
        assert [row.number for row in result.issued] == ["2027-0003"]
        assert office.register.last_numbers() == {2027: 3}

    def test_two_at_once_give_every_number_once(self, office) -> None:
        enrolments, cohort_id = ready(office, 6)
        results, gate = [], threading.Barrier(3)

        def issue() -> None:
            gate.wait()
            results.append(office.issuing.issue(cohort_id, PROOF))

        threads = [threading.Thread(target=issue) for _ in range(3)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        numbers = [row.number for result in results for row in result.issued]
        assert sorted(numbers) == [f"2027-{serial:04d}" for serial in range(1, 7)]
        assert len(enrolments) == len(office.issuing.listed())

    def test_a_clock_set_back_is_noticed(self, office, open_at) -> None:
        enrolments, cohort_id = ready(office, 2)
        office.issuing.issue(cohort_id, PROOF, only=(enrolments[0],))
        office = open_at(datetime(2026, 3, 1, 12))
        with pytest.raises(UserError, match=r"clock of this PC says 01-03-2026.*20-02-2027"):
            office.issuing.issue(cohort_id, PROOF)
        with pytest.raises(UserError, match="future"):
            office.issuing.issue(cohort_id, PROOF, date(2028, 2, 22))
        # The clock says nothing now: the day of today is one that somebody says.
        result = office.issuing.issue(cohort_id, PROOF, date(2027, 2, 27))
        assert [row.number for row in result.issued] == ["2027-0002"]

    def test_the_series_moves_on_and_never_back(self, office) -> None:
        _, cohort_id = ready(office)
        office.register.continue_after(2027, 146)
        (row,) = office.issuing.issue(cohort_id, PROOF).issued
        assert row.number == "2027-0147"
        with pytest.raises(UserError, match="never go back: 2027-0147"):
            office.register.continue_after(2027, 146)
        for year, last in ((2029, 1), (1066, 1), (2027, 0), (2027, 1_000_000)):
            with pytest.raises(UserError, match="cannot be given out"):
                office.register.continue_after(year, last)
        office.register.continue_after(2027, 147)
        office.register.continue_after(2026, 12)
        assert office.register.last_numbers() == {2027: 147, 2026: 12}


class TestDefaultKind:
    def test_what_is_due(self, office) -> None:
        enrolments, cohort_id = ready(office, 2)
        assert office.issuing.default_kind(cohort_id) is PROOF
        first = office.issuing.issue(cohort_id, only=(enrolments[0],))
        assert first.kind is PROOF
        assert office.issuing.default_kind(cohort_id) is CERTIFICATE
        assert office.issuing.issue(cohort_id).kind is PROOF  # practice is still open
        office.cohorts.set_status(cohort_id, CohortStatus.COMPLETED)
        assert office.issuing.issue(cohort_id).kind is CERTIFICATE
        office.cohorts.set_status(cohort_id, CohortStatus.RUNNING)
        assert office.issuing.default_kind(cohort_id) is PROOF


class TestWhereItShows:
    def test_on_today_until_it_is_issued(self, office) -> None:
        _, cohort_id = ready(office, 2)

        def lines():
            return [
                (one.title, one.text, one.cohort_id)
                for one in office.today.facts().attention
                if one.kind is AttentionKind.CERTIFICATES
            ]

        assert lines() == [("Najaar", "2 certificates can be issued", cohort_id)]
        office.cohorts.set_status(cohort_id, CohortStatus.COMPLETED)
        assert len(lines()) == 1
        office.issuing.issue(cohort_id, CERTIFICATE)
        assert lines() == []

    def test_not_on_today_while_anything_is_missing(self, office) -> None:
        (enrolment,) = ready_for_proof(office)
        practised(office, [enrolment])
        finish(office, [enrolment])
        kinds = {one.kind for one in office.today.facts().attention}
        assert AttentionKind.CERTIFICATES not in kinds

    def test_the_board_goes_by_the_whole_rule(self, office) -> None:
        (enrolment,) = ready_for_proof(office)
        cohort_id = cohort_of(office, enrolment)
        practised(office, [enrolment])

        def good() -> str:
            (card,) = office.board.facts().cards
            return card.good

        office.issuing.issue(cohort_id, PROOF)
        assert good() == "practice complete"
        assess(office, enrolment, END, LEADER)
        finish(office, [enrolment])
        assert good() == "ready for the certificate"
        office.issuing.issue(cohort_id, CERTIFICATE)
        assert good() == "has the certificate"

    def test_a_certificate_makes_a_citytrainer_until_it_is_revoked(self, office) -> None:
        _, cohort_id = ready(office)
        (row,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        who = int(row.person_id or 0)
        assert Role.CITYTRAINER in office.persons.get(who).roles
        assert office.people.ids(PeopleFilter(role=Role.CITYTRAINER)) == [who]
        programme = office.programmes.get(office.programmes.find(SPORT))
        office.programmes.save(replace(programme, makes_citytrainers=False))
        assert Role.CITYTRAINER in office.persons.get(who).roles
        office.issuing.revoke(row.id, "vergissing")
        assert Role.CITYTRAINER not in office.persons.get(who).roles
        (again,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        assert again.number == "2027-0002"
        assert Role.CITYTRAINER not in office.persons.get(who).roles
        assert office.people.ids(PeopleFilter(role=Role.CITYTRAINER)) == []

    def test_in_search_timeline_and_record(self, office) -> None:
        _, cohort_id = ready(office)
        (row,) = office.issuing.issue(cohort_id, CERTIFICATE).issued
        who = int(row.person_id or 0)
        (hit,) = office.search.find("2027-0001")
        assert (hit.kind, hit.id, hit.title) == (HitKind.DOCUMENT, row.id, "2027-0001")
        assert hit.subtitle == "certificate · Kees00 Najaar00 · 20-02-2027"
        office.issuing.revoke(row.id, "vergissing")
        assert office.search.find("2027-0001")[0].subtitle.endswith("revoked")
        told = [one.text for one in office.timeline.of_person(who)]
        assert "Certificate issued, number 2027-0001" in told
        assert "Document 2027-0001 revoked" in told
        import io

        from pypdf import PdfReader

        pdf = office.printing.person_record(who, "en").pdf
        text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
        text = " ".join(text.split())
        assert "Issued documents" in text
        assert "15 practice hours at SV Overmaas" in text
        assert "revoked on 20-02-2027: vergissing" in text
