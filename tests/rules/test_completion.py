"""What is still needed for proof and certificate."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ct_desktop.rules.attendance import Mark, MeetingFacts, Standing, standing
from ct_desktop.rules.completion import (
    CompletionRule,
    PracticeFacts,
    RequirementKind,
    certificate,
    proof_of_participation,
)
from ct_desktop.rules.enumerations import AttendanceStatus, MeetingKind

K = RequirementKind
RULE = CompletionRule()
EVERYTHING = PracticeFacts(15, True, True, True, True)
KINDS = [MeetingKind.MEETING] * 7 + [MeetingKind.FOLLOW_UP] * 2
COHORT = [
    MeetingFacts(at, kind, date(2026, 9, 10) + timedelta(weeks=at), 150)
    for at, kind in enumerate(KINDS, 1)
]
STATUSES = {
    "P": Mark(AttendanceStatus.PRESENT),
    "A": Mark(AttendanceStatus.EXCUSED),
    "X": Mark(AttendanceStatus.ABSENT),
    "O": Mark(AttendanceStatus.EXEMPT),
    "x": Mark(AttendanceStatus.ABSENT, made_up=True),
}


def at_the_end(keys: str, rule: CompletionRule = RULE) -> Standing:
    marks = {at: STATUSES[key] for at, key in enumerate(keys, 1)}
    return standing(COHORT, marks, date(2027, 1, 1), rule.attendance)


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ("PPPPPPPPP", []),
        ("PPPPPPXPP", []),
        ("PPPPPXXPP", [(K.MEETINGS, 1)]),
        ("PPPPPXxPP", []),
        ("PPPPPPPXP", [(K.FOLLOW_UPS, 1)]),
        ("PPPPPPPxP", []),
        ("PPPPPPPOP", []),
        ("PPPPAAPPP", [(K.MEETINGS, 1)]),
        ("XXXXXXXXX", [(K.MEETINGS, 6), (K.FOLLOW_UPS, 2)]),
    ],
)
def test_proof(keys: str, missing: list[tuple[RequirementKind, int]]) -> None:
    completion = proof_of_participation(at_the_end(keys), RULE)
    assert [(r.kind, r.missing) for r in completion.missing] == missing
    assert completion.met == (not missing)
    assert [r.kind for r in completion.requirements] == [K.MEETINGS, K.FOLLOW_UPS]
    assert completion.requirements[0].needed == 6


def test_proof_as_the_programme_says() -> None:
    lenient = CompletionRule(attendance_percent=50, all_follow_ups=False, excused_counts=True)
    completion = proof_of_participation(at_the_end("PPAAXXXXX", lenient), lenient)
    assert completion.met
    assert [r.kind for r in completion.requirements] == [K.MEETINGS]


def test_certificate() -> None:
    completion = certificate(at_the_end("PPPPPPPPP"), EVERYTHING, RULE)
    assert completion.met
    assert [r.kind for r in completion.requirements] == [
        K.MEETINGS,
        K.FOLLOW_UPS,
        K.PRACTICE_HOURS,
        K.SUPERVISOR_ASSESSMENT,
        K.LEADER_ASSESSMENT,
        K.FINAL_REPORT,
        K.FINAL_PRESENTATION,
    ]


def test_certificate_says_what_is_missing() -> None:
    facts = PracticeFacts(12.5, supervisor_assessed=True, final_presentation_held=True)
    completion = certificate(at_the_end("PPPPPXXPP"), facts, RULE)
    assert [(r.kind, r.missing) for r in completion.missing] == [
        (K.MEETINGS, 1),
        (K.PRACTICE_HOURS, 2.5),
        (K.LEADER_ASSESSMENT, 1),
        (K.FINAL_REPORT, 1),
    ]


def test_issued_proof_is_not_measured_again() -> None:
    facts = PracticeFacts(15, True, True, True, True, proof_issued=True)
    completion = certificate(at_the_end("XXXXXXXXX"), facts, RULE)
    assert completion.met
    assert completion.requirements[0].kind is K.PROOF


def test_certificate_as_the_programme_says() -> None:
    short = CompletionRule(
        practice_hours=0,
        needs_assessments=False,
        needs_final_report=False,
        needs_final_presentation=False,
    )
    completion = certificate(at_the_end("PPPPPPPPP"), PracticeFacts(), short)
    assert completion.met
    assert [r.kind for r in completion.requirements] == [K.MEETINGS, K.FOLLOW_UPS]


def test_hours_that_add_up_in_decimals_are_enough() -> None:
    facts = PracticeFacts(sum([0.1] * 150), True, True, True, True)
    assert facts.confirmed_hours != 15
    assert certificate(at_the_end("PPPPPPPPP"), facts, RULE).met


@given(
    st.text("PAXOx", min_size=9, max_size=9),
    st.builds(
        PracticeFacts,
        st.floats(0, 30),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.booleans(),
    ),
)
def test_certificate_is_never_met_without_the_proof(keys: str, facts: PracticeFacts) -> None:
    stand = at_the_end(keys)
    proof = proof_of_participation(stand, RULE)
    whole = certificate(stand, facts, RULE)
    assert whole.met == (proof.met and certificate(at_the_end("PPPPPPPPP"), facts, RULE).met)
    assert set(proof.missing) <= set(whole.missing)
