"""Everybody beyond the hand-made cohorts: earlier years, and what runs beside them."""

from collections import Counter
from datetime import date, time, timedelta

from sqlalchemy import select

from ct_desktop.models import Programme
from ct_desktop.rules.enumerations import DocumentKind
from ct_desktop.rules.periods import ClosedPeriod
from ct_desktop.rules.schedule import plan
from ct_desktop.services.certificate_templates import TemplateService
from ct_desktop.services.closed_days import public_holidays
from ct_desktop.services.demo.bulk_cohort import add_cohort
from ct_desktop.services.demo.bulk_people import add_leader, add_person
from ct_desktop.services.demo.bulk_plan import BulkPlan, BulkWork, Shape
from ct_desktop.services.demo.bulk_proofs import ProofMaker
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.dates import open_day, template_of
from ct_desktop.services.demo.group import AGES
from ct_desktop.services.demo.school_holidays import school_holidays, season_of
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.standings import completion_rule
from ct_desktop.services.stored_programmes import tasks_of
from ct_desktop.storage.recording import unrecorded

PER_COHORT = 14
PER_LEADER = 600
RECRUITERS = 3
YEARS_BACK = 6
LIVE_AT_MOST = 36
ONE_LIVE_IN = 12
OVER_SINCE = 32
LIVE_FROM, LIVE_TO = -22, 14
TIMES = (time(9, 30), time(14, 0), time(16, 0), time(18, 30), time(19, 0), time(19, 30))


def add_the_rest(stage: Stage, people: int) -> None:
    """Add exactly so many people; those left over after the cohorts are only known to us."""
    with unrecorded(stage.session):
        template = TemplateService(stage.store).chosen(DocumentKind.PROOF)
        proofs = ProofMaker(stage.session, stage.city.organisation, template, stage.keys.code_for)
        work = BulkWork(stage, BulkRows(stage.session), proofs, list(stage.recruiters))
        new_leaders = people // PER_LEADER
        leaders = _leaders(stage, work.rows, new_leaders)
        shapes = _shapes(stage)
        names: Counter[str] = Counter()
        cohorts, left = divmod(people - new_leaders, PER_COHORT)
        for day in _starts(stage, cohorts):
            shape = stage.rng.choice(shapes)
            made = _plan(stage, shape, day, stage.rng.choice(leaders), names)
            work.recruiters.extend(add_cohort(work, made)[:RECRUITERS])
            work.rows.store_if_many()
        for _ in range(left):
            birth = stage.today - timedelta(days=stage.rng.randint(17 * 366, 60 * 365))
            day = stage.today - timedelta(days=stage.rng.randint(1, 300))
            add_person(stage, work.rows, birth, day, work.recruiters)
        work.rows.store()
        proofs.close()


def _leaders(stage: Stage, rows: BulkRows, people: int) -> list[tuple[int, str]]:
    since = stage.today - timedelta(days=YEARS_BACK * 365)
    known = [(stage.staff["marieke"], "Marieke de Wit"), (stage.staff["jeroen"], "Jeroen Vos")]
    ages = [stage.rng.randint(30 * 366, 60 * 365) for _ in range(people)]
    return known + [
        add_leader(stage, rows, stage.today - timedelta(days=age), since) for age in ages
    ]


def _shapes(stage: Stage) -> list[Shape]:
    found = []
    for programme in stage.session.scalars(select(Programme).order_by(Programme.id)):
        tasks = tasks_of(stage.session, programme.id)
        shape = Shape(
            programme.id,
            programme.name,
            programme.capacity,
            *AGES[programme.target_group.value],
            completion_rule(programme),
            programme.makes_citytrainers,
            tuple(template_of(stage.session, programme.id)),
            tuple((task.title, task.anchor, task.offset_days) for task in tasks),
        )
        found.append(shape)
    return found


def _starts(stage: Stage, cohorts: int) -> list[date]:
    """The days on which so many cohorts start, in order: most of them years ago."""
    live = min(LIVE_AT_MOST, cohorts // ONE_LIVE_IN)
    weeks = [-stage.rng.randint(OVER_SINCE, 52 * YEARS_BACK) for _ in range(cohorts - live)]
    weeks += [stage.rng.randint(LIVE_FROM, LIVE_TO) for _ in range(live)]
    return [stage.today + timedelta(weeks=number) for number in sorted(weeks)]


def _plan(
    stage: Stage,
    shape: Shape,
    day: date,
    leader: tuple[int, str],
    names: Counter[str],
) -> BulkPlan:
    closed = _closed(stage, day)
    start = open_day(day, stage.rng.randrange(5), closed)
    at = stage.rng.choice(TIMES)
    half = "najaar" if start.month >= 8 else "voorjaar"
    name = f"{shape.programme} · {stage.rng.choice(stage.city.quarters)} {half} {start.year}"
    names[name] += 1
    number = f" · {names[name]}" if names[name] > 1 else ""
    planned = plan(shape.items, start, at, 1, closed)
    place = stage.rng.choice(stage.city.venues)
    return BulkPlan(f"{name}{number}", shape, planned, at, place, leader, PER_COHORT)


def _closed(stage: Stage, day: date) -> list[ClosedPeriod]:
    season = season_of(day)
    school = [one for year in (season, season + 1) for one in school_holidays(year)]
    public = [one for year in (day.year, day.year + 1) for one in public_holidays(year, "nl")]
    return public + [ClosedPeriod(one.first_day, one.last_day, one.name) for one in school]
