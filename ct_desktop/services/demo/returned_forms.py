"""Supervisors' forms of the demonstration that came back and wait to be looked at."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from hashlib import sha256
from typing import Any

from ct_desktop.models import ReceivedForm, ReceivedLine
from ct_desktop.rules.enumerations import FormLineKind, FormLineState, FormStatus
from ct_desktop.rules.form_identifier import FormIdentity, make_identifier
from ct_desktop.rules.supervisor_form import ITEMS
from ct_desktop.services.demo.stage import Stage
from ct_desktop.services.form_owner import form_key
from ct_desktop.services.form_places import places_of

MORNING = time(9, 12)
MADE = timedelta(days=14)


def return_form(
    stage: Stage, placement_id: int, story: dict[str, Any], activities: Sequence[str]
) -> None:
    """A form with the hours of ``story`` ([days ago, minutes] each), as if read in today."""
    session = stage.session
    place = places_of(session, [placement_id])[placement_id]
    day = stage.today - timedelta(days=story["received"])
    identity = FormIdentity(placement_id, place.organisation_id or 0, day - MADE)
    identifier = make_identifier(form_key(session), identity)
    form = ReceivedForm(
        person_id=place.person_id,
        placement_id=placement_id,
        digest=sha256(identifier.encode()).hexdigest(),
        content_digest=sha256(f"{identifier} filled in".encode()).hexdigest(),
        identifier=identifier,
        file_name="praktijkformulier.pdf",
        received_at=datetime.combine(day, MORNING),
        stated_person=place.person,
        stated_organisation=place.organisation,
        supervisor_name=place.supervisor,
        filled_on=day,
        status=FormStatus.OPEN,
    )
    session.add(form)
    session.flush()
    lines = [
        ReceivedLine(
            kind=FormLineKind.HOURS,
            day=stage.today - timedelta(days=days),
            minutes=minutes,
            text=stage.rng.choice(activities),
        )
        for days, minutes in story["hours"]
    ]
    if story["assessed"]:
        scores = {item: stage.rng.choice((3, 3, 4)) for item in ITEMS}
        lines.append(ReceivedLine(kind=FormLineKind.ASSESSMENT, scores=scores))
    for position, line in enumerate(lines, start=1):
        line.form_id, line.position, line.state = form.id, position, FormLineState.OPEN
        session.add(line)
    session.flush()
