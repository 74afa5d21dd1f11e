"""Moving a placement over the board within a running change, and why it may not go."""

from collections.abc import Mapping
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ct_desktop.errors import NeedsReason, UserError
from ct_desktop.language import tr
from ct_desktop.models import Handover, Placement, PlacementOverride
from ct_desktop.rules.enumerations import PlacementBlock, PlacementStage
from ct_desktop.rules.names import normalise
from ct_desktop.rules.placements import Need, Refusal, Verdict, is_backwards, verdict
from ct_desktop.services.form_owner import part_from_forms
from ct_desktop.services.placement_records import PlacementRecord, read_records
from ct_desktop.services.practice_lookup import placement_gone, stored_offer
from ct_desktop.services.practice_standing import advance, step
from ct_desktop.services.practice_words import block_advice, block_text, stage_text

Reasons = Mapping[PlacementBlock, str]


class Blocked(NeedsReason):
    """Something stands in the way; ``blocks`` each want a reason."""

    def __init__(self, message: str, advice: str, blocks: tuple[PlacementBlock, ...]) -> None:
        super().__init__(message, advice)
        self.blocks = blocks


def record_of(session: Session, placement_id: int, today: date) -> PlacementRecord:
    """A placement with all that decides about it, as it is now; NotFound when removed."""
    session.flush()
    found = read_records(session, Placement.id == placement_id, today)
    if not found:
        raise placement_gone()
    return found[0]


def move_placement(
    session: Session,
    placement_id: int,
    target: PlacementStage,
    reasons: Reasons | None,
    today: date,
    offer_id: int | None = None,
) -> None:
    """Move a placement and keep the reasons; what became done by itself moves on.

    Raises Blocked for what wants a reason that was not given, UserError for what must be done
    first.
    """
    if offer_id is not None:
        stored_offer(session, offer_id)
    record = record_of(session, placement_id, today)
    row = record.placement
    given = {block: normalise(text) for block, text in (reasons or {}).items() if normalise(text)}
    wanted = _answered(verdict(record.state(offer_id), target), given)
    if row.offer_id is None and target is not PlacementStage.LOOKING:
        row.offer_id = offer_id or row.matched_offer_id
        row.matched_offer_id = None
        if row.offer_id is not None:
            offer = stored_offer(session, row.offer_id)
            row.supervisor_id = offer.supervisor_id
            part_from_forms(session, row.id, offer.organisation_id)
    backwards = is_backwards(row.stage, target)
    step(session, row, target, today, given.get(PlacementBlock.BACKWARDS, "") if backwards else "")
    for block in wanted:
        if block is not PlacementBlock.BACKWARDS:
            session.add(
                PlacementOverride(
                    placement_id=row.id,
                    block=block,
                    stage=target,
                    reason=given[block],
                    given_on=today,
                )
            )
    if target is PlacementStage.LOOKING:
        _let_go(session, row)
    if not backwards:
        advance(session, row.enrolment_id, today)
    session.flush()


def _answered(found: Verdict, given: Reasons) -> tuple[PlacementBlock, ...]:
    """The blocks that are overridden by a move; raises what keeps it from being made."""
    if found.refusal is Refusal.SAME_STAGE:
        raise UserError(
            tr("The placement is at “{stage}” already.").format(stage=stage_text(found.target)),
            tr("Choose another stage."),
        )
    if found.refusal is Refusal.HAS_HOURS:
        raise UserError(
            tr("There are hours or an assessment of this practice place."),
            tr("Stop this placement and begin a new one: then they stay."),
        )
    if found.need is Need.STOP_REASON:
        raise UserError(tr("A reason is needed."), tr("Stop the placement and say why."))
    if found.need is Need.OFFER:
        raise UserError(
            tr("No practice place has been chosen."), tr("Choose one from the practice bank.")
        )
    if found.need is Need.HANDOVER_PLAN:
        raise UserError(
            tr("No handover has been planned."), tr("Plan the handover: day, leader, supervisor.")
        )
    blocks = found.blocks
    if found.need is Need.HANDOVER_RECORD:
        blocks = tuple(
            block
            for block in PlacementBlock
            if block in found.blocks or block is PlacementBlock.NO_HANDOVER
        )
    open_blocks = tuple(block for block in blocks if block not in given)
    if open_blocks:
        raise Blocked(
            tr("This placement cannot go to “{stage}”: {blocks}.").format(
                stage=stage_text(found.target),
                blocks=", ".join(block_text(block) for block in open_blocks),
            ),
            " ".join(block_advice(block) for block in open_blocks),
            open_blocks,
        )
    return blocks


def _let_go(session: Session, row: Placement) -> None:
    """Nothing of the offer stays with who looks again: its supervisor, handover and reasons.

    A reason given for one practice place says nothing about the next; the change history
    keeps it.
    """
    row.offer_id = None
    row.matched_offer_id = None
    row.supervisor_id = None
    for kind in (Handover, PlacementOverride):
        for one in session.scalars(select(kind).where(kind.placement_id == row.id)):
            session.delete(one)
