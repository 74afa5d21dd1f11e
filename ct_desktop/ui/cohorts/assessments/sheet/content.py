"""What the sheet of a group reads in one go: its levels, and those that were given before."""

from dataclasses import dataclass

from ct_desktop.rules.competences import Competence
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.assessments import GroupSheet
from ct_desktop.services.office import Office
from ct_desktop.ui.cohorts.assessments.content import Kind

Levels = dict[int, dict[str, int | None]]


@dataclass(frozen=True)
class SheetContent:
    """The sheet being filled in; ``others`` are the same people's other assessments.

    First those of the earlier moments by the same assessor, then those of the same moment by
    others.
    """

    sheet: GroupSheet | None = None
    others: tuple[GroupSheet, ...] = ()

    @property
    def items(self) -> tuple[Competence, ...]:
        """What is asked, strand by strand."""
        return self.sheet.profile.asked if self.sheet else ()

    @property
    def kind(self) -> Kind | None:
        """Which assessment it is."""
        return (self.sheet.moment, self.sheet.assessor) if self.sheet else None

    def said_before(self, enrolment_id: int, item: str) -> tuple[tuple[Kind, int], ...]:
        """The levels of an item in the other assessments of somebody."""
        found = []
        for sheet in self.others:
            level = levels_of(sheet, enrolment_id).get(item)
            if level is not None:
                found.append(((sheet.moment, sheet.assessor), level))
        return tuple(found)

    def before(self) -> GroupSheet | None:
        """The last earlier moment by the same assessor of which something was given."""
        if self.sheet is None:
            return None
        earlier = [one for one in self.others if one.assessor is self.sheet.assessor]
        given = [one for one in earlier if any(person.facts for person in one.people)]
        return given[-1] if given else None

    def start_from_before(self) -> Levels:
        """The levels of ``before`` that are still empty here, by enrolment and item."""
        before = self.before()
        if self.sheet is None or before is None:
            return {}
        asked = {item.key for item in self.items}
        found: Levels = {}
        for person in self.sheet.people:
            here = levels_of(self.sheet, person.enrolment_id)
            there = levels_of(before, person.enrolment_id)
            new = {key: level for key, level in there.items() if key in asked and key not in here}
            if new:
                found[person.enrolment_id] = dict(new)
        return found


def levels_of(sheet: GroupSheet, enrolment_id: int) -> dict[str, int]:
    """Somebody's levels on a sheet; none when nothing was given yet."""
    for person in sheet.people:
        if person.enrolment_id == enrolment_id and person.facts is not None:
            return dict(person.facts.levels)
    return {}


def read_sheet(
    office: Office, cohort_id: int, kind: Kind, known: tuple[GroupSheet, ...] | None = None
) -> SheetContent:
    """Read the sheet and those beside it; call on the worker. Raises NotFound.

    ``known`` are those beside it when they are sure to be as they were: a level was just given.
    """
    moment, assessor = kind
    if known is not None:
        return SheetContent(office.assessments.sheet(cohort_id, moment, assessor), known)
    moments = list(AssessmentMoment)
    earlier = [(one, assessor) for one in moments[: moments.index(moment)]]
    beside = [(moment, one) for one in Assessor if one is not assessor]
    others = tuple(office.assessments.sheet(cohort_id, *one) for one in (*earlier, *beside))
    return SheetContent(office.assessments.sheet(cohort_id, moment, assessor), others)
