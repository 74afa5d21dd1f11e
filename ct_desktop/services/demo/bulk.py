"""Everybody beyond the hand-made cohorts: earlier years, and what runs beside them."""

from collections import Counter
from datetime import date, time, timedelta

from sqlalchemy import select

from ct_desktop.models import Programme
from ct_desktop.rules.periods import ClosedPeriod
from ct_desktop.rules.schedule import TemplateItem, plan
from ct_desktop.services.closed_days import public_holidays
from ct_desktop.services.demo.bulk_cohort import NewCohort, Shape, add_cohort
from ct_desktop.services.demo.bulk_people import add_leader, add_person
from ct_desktop.services.demo.bulk_proofs import ProofMaker
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.dates import open_day, template_of
from ct_desktop.services.demo.group import AGES
from ct_desktop.services.demo.school_holidays import school_holidays, season_of
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.programmes import completion_rule, tasks_of
from ct_desktop.storage.recording import unrecorded

PER_COHORT = 14
PER_LEADER = 600
YEARS_BACK = 6
LIVE_AT_MOST = 36
ONE_LIVE_IN = 12
OVER_SINCE = 32
LIVE_FROM, LIVE_TO = -22, 14
TIMES = (time(9, 30), time(14, 0), time(16, 0), time(18, 30), time(19, 0), time(19, 30))


def add_the_rest(stage: Stage, people: int) -> None:
    """Add exactly so many people; those left over after the cohorts are only known to us."""
    with unrecorded(stage.session):
        rows = BulkRows(stage.session)
        proofs = ProofMaker(stage.session, stage.city.organisation["town"])
        leaders = _leaders(stage, rows, people // PER_LEADER)
        left = people - people // PER_LEADER
        recruiters = list(stage.recruiters)
        shapes = _shapes(stage)
        names: Counter[str] = Counter()
        for day in _starts(stage, left // PER_COHORT):
            shape, items = stage.rng.choice(shapes)
            new = _new_cohort(stage, shape, items, day, stage.rng.choice(leaders), names)
            recruiters += add_cohort(stage, rows, proofs, new, recruiters)[:3]
            rows.store_if_many()
        for _ in range(left % PER_COHORT):
            birth = stage.today - timedelta(days=stage.rng.randint(17 * 366, 60 * 365))
            day = stage.today - timedelta(days=stage.rng.randint(1, 300))
            add_person(stage, rows, birth, day, recruiters=recruiters)
        rows.store()
        proofs.close()


def _leaders(stage: Stage, rows: BulkRows, people: int) -> list[tuple[int, str]]:
    since = stage.today - timedelta(days=YEARS_BACK * 365)
    known = [(stage.staff["marieke"], "Marieke de Wit"), (stage.staff["jeroen"], "Jeroen Vos")]
    ages = [stage.rng.randint(30 * 366, 60 * 365) for _ in range(people)]
    return known + [
        add_leader(stage, rows, stage.today - timedelta(days=age), since) for age in ages
    ]


def _shapes(stage: Stage) -> list[tuple[Shape, list[TemplateItem]]]:
    found = []
    for programme in stage.session.scalars(select(Programme).order_by(Programme.id)):
        tasks = tasks_of(stage.session, programme.id)
        shape = Shape(
            programme.id,
            programme.name,
            programme.capacity,
            *AGES[programme.target_group.value],
            completion_rule(programme),
            tuple((task.title, task.anchor, task.offset_days) for task in tasks),
        )
        found.append((shape, template_of(stage.session, programme.id)))
    return found


def _starts(stage: Stage, cohorts: int) -> list[date]:
    """The days on which so many cohorts start, in order: most of them years ago."""
    live = min(LIVE_AT_MOST, cohorts // ONE_LIVE_IN)
    weeks = [-stage.rng.randint(OVER_SINCE, 52 * YEARS_BACK) for _ in range(cohorts - live)]
    weeks += [stage.rng.randint(LIVE_FROM, LIVE_TO) for _ in range(live)]
    return [stage.today + timedelta(weeks=number) for number in sorted(weeks)]


def _new_cohort(
    stage: Stage,
    shape: Shape,
    items: list[TemplateItem],
    day: date,
    leader: tuple[int, str],
    names: Counter[str],
) -> NewCohort:
    closed = _closed(stage, day)
    start = open_day(day, stage.rng.randrange(5), closed)
    at = stage.rng.choice(TIMES)
    half = "najaar" if start.month >= 8 else "voorjaar"
    name = f"{shape.programme} · {stage.rng.choice(stage.city.quarters)} {half} {start.year}"
    names[name] += 1
    number = f" · {names[name]}" if names[name] > 1 else ""
    planned = plan(items, start, at, 1, closed)
    place = stage.rng.choice(stage.city.venues)
    return NewCohort(f"{name}{number}", shape, planned, at, place, leader, PER_COHORT)


def _closed(stage: Stage, day: date) -> list[ClosedPeriod]:
    season = season_of(day)
    school = [one for year in (season, season + 1) for one in school_holidays(year)]
    public = [one for year in (day.year, day.year + 1) for one in public_holidays(year, "nl")]
    return public + [ClosedPeriod(one.first_day, one.last_day, one.name) for one in school]
