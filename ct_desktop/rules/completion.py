"""What somebody still needs for the proof of participation and the certificate.

Source: domain.md §5. The answer is a list of requirements with numbers; whoever
shows it puts them into words.
"""

from dataclasses import dataclass
from enum import StrEnum

from ct_desktop.rules.attendance import AttendanceRule, Standing


class RequirementKind(StrEnum):
    """One thing a document asks for; hours for practice, else a count."""

    MEETINGS = "meetings"
    FOLLOW_UPS = "follow_ups"
    PROOF = "proof"
    PRACTICE_HOURS = "practice_hours"
    SUPERVISOR_ASSESSMENT = "supervisor_assessment"
    LEADER_ASSESSMENT = "leader_assessment"
    FINAL_REPORT = "final_report"
    FINAL_PRESENTATION = "final_presentation"


@dataclass(frozen=True, slots=True)
class CompletionRule:
    """The completion rule of a programme; the defaults are the standard shape."""

    attendance_percent: int = 80
    all_follow_ups: bool = True
    excused_counts: bool = False
    practice_hours: float = 15
    needs_assessments: bool = True
    needs_final_report: bool = True
    needs_final_presentation: bool = True

    @property
    def attendance(self) -> AttendanceRule:
        """The part of the rule that attendance is measured by."""
        return AttendanceRule(self.attendance_percent, self.all_follow_ups, self.excused_counts)


@dataclass(frozen=True, slots=True)
class PracticeFacts:
    """What is on record of practice and ending; hours are the confirmed ones.

    ``proof_issued``: an unrevoked proof of participation exists, so its own
    requirements are not measured again.
    """

    confirmed_hours: float = 0
    supervisor_assessed: bool = False
    leader_assessed: bool = False
    final_report_received: bool = False
    final_presentation_held: bool = False
    proof_issued: bool = False


@dataclass(frozen=True, slots=True)
class Requirement:
    """What is needed and what there is; never both met and short."""

    kind: RequirementKind
    needed: float
    have: float

    @property
    def met(self) -> bool:
        """Whether it is there. Sums of hours are compared to a millionth of an hour."""
        return self.have >= self.needed - 1e-6

    @property
    def missing(self) -> float:
        """How much is still missing; 0 when met."""
        return 0 if self.met else self.needed - self.have


@dataclass(frozen=True, slots=True)
class Completion:
    """All requirements of a document, in the order of the chain."""

    requirements: tuple[Requirement, ...]

    @property
    def met(self) -> bool:
        """Whether the document may be issued."""
        return all(requirement.met for requirement in self.requirements)

    @property
    def missing(self) -> tuple[Requirement, ...]:
        """What is still missing."""
        return tuple(requirement for requirement in self.requirements if not requirement.met)


def proof_of_participation(standing: Standing, rule: CompletionRule) -> Completion:
    """The share of the meetings, rounded up, and where asked every follow-up day.

    ``standing`` is measured by ``rule.attendance``.
    """
    requirements = [
        Requirement(RequirementKind.MEETINGS, standing.needed, standing.meetings.attended)
    ]
    if rule.all_follow_ups:
        days = standing.follow_ups
        requirements.append(Requirement(RequirementKind.FOLLOW_UPS, days.counting, days.attended))
    return Completion(tuple(requirements))


def certificate(standing: Standing, facts: PracticeFacts, rule: CompletionRule) -> Completion:
    """What the proof asks, and practice hours, assessments, report and presentation."""
    if facts.proof_issued:
        requirements = [Requirement(RequirementKind.PROOF, 1, 1)]
    else:
        requirements = list(proof_of_participation(standing, rule).requirements)
    if rule.practice_hours > 0:
        requirements.append(
            Requirement(RequirementKind.PRACTICE_HOURS, rule.practice_hours, facts.confirmed_hours)
        )
    single = (
        (
            RequirementKind.SUPERVISOR_ASSESSMENT,
            rule.needs_assessments,
            facts.supervisor_assessed,
        ),
        (RequirementKind.LEADER_ASSESSMENT, rule.needs_assessments, facts.leader_assessed),
        (RequirementKind.FINAL_REPORT, rule.needs_final_report, facts.final_report_received),
        (
            RequirementKind.FINAL_PRESENTATION,
            rule.needs_final_presentation,
            facts.final_presentation_held,
        ),
    )
    requirements += [Requirement(kind, 1, int(have)) for kind, needed, have in single if needed]
    return Completion(tuple(requirements))
