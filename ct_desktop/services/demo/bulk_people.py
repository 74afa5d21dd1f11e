"""People in bulk, with the same facts as those the services store."""

from datetime import date

from ct_desktop.models import Consent, Person, PersonRole
from ct_desktop.rules.enumerations import Role
from ct_desktop.services.demo.answers import answers
from ct_desktop.services.demo.bulk_rows import BulkRows
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.persons import PersonFacts, index_person

RECRUITED = 0.3


def add_person(
    stage: Stage, rows: BulkRows, birth: date, day: date, recruiters: list[int]
) -> tuple[int, PersonFacts]:
    """Somebody who came in on a day, with the answers to the consent form."""
    rng = stage.rng
    by = rng.choice(recruiters) if recruiters and rng.random() < RECRUITED else None
    facts = stage.maker.person(birth, by)
    person_id = _store(rows, facts, day)
    given = answers(rng, stage.today, facts, day, permission=True, photo=rng.random() < 0.8)
    for answer in given:
        values = {key: value for key, value in vars(answer).items() if key != "id"}
        rows.add(Consent, person_id=person_id, **values)
    return person_id, facts


def add_leader(stage: Stage, rows: BulkRows, birth: date, day: date) -> tuple[int, str]:
    """A course leader; id and name."""
    facts = stage.maker.person(birth)
    person_id = _store(rows, facts, day)
    rows.add(PersonRole, person_id=person_id, role=Role.COURSE_LEADER, since=day, until=None)
    return person_id, facts.full_name


def _store(rows: BulkRows, facts: PersonFacts, day: date) -> int:
    values = {key: value for key, value in vars(facts).items() if key != "id"}
    person = Person(**values)
    index_person(person)
    return rows.add(
        Person, **values, sort_key=person.sort_key, search_text=person.search_text, added_on=day
    )
