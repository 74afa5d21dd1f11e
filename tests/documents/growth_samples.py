"""Made-up growth, intakes, ceremonies and registers for the documents' tests."""

from collections.abc import Sequence
from datetime import date, time

from ct_desktop.documents.assessment_form import AssessmentForm, assessment_forms
from ct_desktop.documents.ceremony_list import CalledForward, CeremonyList, ceremony_list
from ct_desktop.documents.ceremony_programme import (
    AnnouncedPerson,
    CeremonyProgramme,
    ceremony_programme,
)
from ct_desktop.documents.ceremony_times import CeremonyHeading, PlannedPart
from ct_desktop.documents.growth_picture import GrownStrand
from ct_desktop.documents.growth_sheet import GrownItem, GrowthSheet, Source, growth_sheets
from ct_desktop.documents.intake_sheet import IntakeSheet, PlannedStep, intake_sheets
from ct_desktop.documents.key_sheet import KeySheet, key_sheet
from ct_desktop.documents.letterhead import Letterhead
from ct_desktop.documents.register_list import RegisterLine, RegisterList, register_list
from ct_desktop.rules.ceremony import timetable
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor, DocumentKind
from ct_desktop.services.shipped_profiles import shipped_profiles

BEGIN, HALF, END = AssessmentMoment
PROFILE = next(one for one in shipped_profiles() if one.key == "participant-1")
FINGERPRINT = "9A3F 02BC 77D1 E4A0 51C8 0F3B 9D26 B7E5 " * 2
KEY_TEXT = "ct-issuer-1:" + "Ab3-_" * 9
HEADING = CeremonyHeading(
    "Certificaatuitreiking", date(2026, 12, 10), time(19, 30), time(21, 45), "Stadhuis, Grote Zaal"
)
BEFORE = (PlannedPart("Welkom door de wethouder", time(19, 30), time(19, 45)),)
AFTER = (PlannedPart("Borrel", time(21, 15), time(21, 45)),)


def grown(
    name: str,
    language: str = "nl",
    *,
    goal: str = "Voor een groep durven staan.",
    moments: Sequence[AssessmentMoment] = (BEGIN, HALF, END),
) -> GrowthSheet:
    """Somebody who went from level 1 to 3 on every item; only from ``moments`` on paper."""
    levels = dict(zip((BEGIN, HALF, END), (1.3, 2.0, 3.3), strict=True))
    means = {moment: levels[moment] for moment in moments}
    now = {BEGIN: 1, HALF: 2, END: 3}[moments[-1]]
    return GrowthSheet(
        name,
        "Ik train mijn stad, najaar",
        goal,
        tuple(
            GrownStrand(strand.key, strand.name.in_language(language), means)
            for strand in PROFILE.strands
        ),
        tuple(
            GrownItem(
                item.strand,
                item.name.in_language(language),
                now,
                item.levels[now - 1].in_language(language),
                1 if len(moments) > 1 else None,
            )
            for item in PROFILE.asked
        ),
        tuple(
            Source(moment, who, date(2026, 9, 10), "" if who is Assessor.SELF else "Győző Łuczak")
            for moment in moments
            for who in Assessor
        ),
    )


def called(names: Sequence[str]) -> tuple[CalledForward, ...]:
    """These people one after the other, in two groups, the guests of every third not known."""
    slots = timetable(time(19, 45), [(name, 1.5) for name in names])
    return tuple(
        CalledForward(
            slot,
            slot.title,
            ("Najaar De Schakel", "Najaar Overmaas")[index * 2 // len(names)],
            f"2026-{index + 1:04d}",
            "Sport voor meiden in de buurt" if index % 2 else "",
            None if index % 3 == 0 else index,
        )
        for index, slot in enumerate(slots)
    )


def growth_documents(
    language: str, names: Sequence[str], sender: Letterhead, printed_on: date
) -> dict[str, bytes]:
    """The papers of growth, of a ceremony and of the register for these people."""
    people = tuple(names) or ("Emre Çelik",)
    forward = called(people)
    lines = tuple(
        RegisterLine(
            f"2026-{index + 1:04d}",
            tuple(DocumentKind)[index % 2],
            name,
            "Ik train mijn stad, najaar",
            printed_on,
            15.5 if index % 2 else None,
            printed_on if index % 4 == 0 else None,
            "naam verkeerd gespeld" if index % 4 == 0 else "",
            index % 5 == 0,
            "Şahin Ağaoğlu" if index % 3 == 0 else "",
        )
        for index, name in enumerate(names)
    )
    steps = (
        PlannedStep("Meekijken bij de F-jes", printed_on, printed_on),
        PlannedStep("Een warming-up bedenken, oefenen en geven aan de hele groep. " * 3),
    )
    forms = [
        AssessmentForm(
            name,
            "Ik train mijn stad, najaar",
            PROFILE,
            tuple(AssessmentMoment)[index % 3],
            tuple(Assessor)[index % 3],
            people[-1] if index % 2 else "",
        )
        for index, name in enumerate(people)
    ]
    intakes = [
        IntakeSheet(
            name,
            "Ik train mijn stad, najaar",
            *(
                (
                    printed_on,
                    people[-1],
                    "Koken. " * 60,
                    "Tien jaar voetbal.\nDrie broers.",
                    "Praten",
                )
            ),
            "Een toernooi geven.",
            steps,
        )
        if index % 2
        else IntakeSheet(name, "Ik train mijn stad, najaar")
        for index, name in enumerate(people)
    ]
    parts = (*BEFORE, PlannedPart("Uitreiking van de certificaten", time(19, 45), time(21)), *AFTER)
    return {
        "assessment_form": assessment_forms(sender, forms, printed_on, language),
        "growth_sheet": growth_sheets(
            sender, [grown(name, language) for name in people], printed_on, language
        ),
        "intake_sheet": intake_sheets(sender, intakes, printed_on, language),
        "ceremony_list": ceremony_list(
            CeremonyList(HEADING, sender, BEFORE, forward, AFTER, printed_on), language
        ),
        "ceremony_programme": ceremony_programme(
            CeremonyProgramme(
                HEADING,
                sender,
                parts,
                tuple(AnnouncedPerson(one.name, one.cohort) for one in forward),
                printed_on,
            ),
            language,
        ),
        "register_list": register_list(RegisterList(sender, lines, printed_on, "2026"), language),
        "key_sheet": key_sheet(
            KeySheet(sender, sender.organisation, FINGERPRINT, printed_on, KEY_TEXT, printed_on),
            language,
        ),
    }
