"""How it stands with a received form or one of its lines, in words and a tone."""

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import FormLineState, FormProblem, FormStatus
from ct_desktop.services.received_forms import ReceivedLineFacts, ReceivedRow


def problem_title(problem: FormProblem) -> str:
    """What is the matter with a form, in a few words."""
    return {
        FormProblem.NO_IDENTIFIER: tr("No identifier"),
        FormProblem.CHANGED_IDENTIFIER: tr("Identifier was changed"),
        FormProblem.UNKNOWN_PLACEMENT: tr("Placement is not known"),
        FormProblem.OTHER_PERSON: tr("Another person's name"),
        FormProblem.OTHER_ORGANISATION: tr("Another organisation"),
        FormProblem.SECOND_FORM: tr("Second form"),
        FormProblem.STOPPED: tr("Placement was stopped"),
    }[problem]


def state_text(row: ReceivedRow) -> str:
    """Clean, differences or what the problem is; what was done when it is no longer open."""
    match row.status:
        case FormStatus.ACCEPTED:
            return tr("accepted")
        case FormStatus.DISMISSED:
            return tr("set aside")
    if row.problem is not None:
        return problem_title(row.problem)
    return tr("clean") if row.clean else tr("differences")


def state_tone(row: ReceivedRow) -> str:
    """The tone of the chip that says it."""
    if row.status is not FormStatus.OPEN:
        return "good" if row.status is FormStatus.ACCEPTED else "neutral"
    if row.problem is not None:
        return "bad"
    return "good" if row.clean else "warning"


def line_text(line: ReceivedLineFacts) -> str:
    """How a line stands to the record: a sign and words, so that no colour is needed."""
    match line.state:
        case FormLineState.ACCEPTED:
            return tr("✓ accepted")
        case FormLineState.DISMISSED:
            return tr("– set aside")
    if line.same:
        return tr("= on record")
    if line.difference:
        return tr("≠ differs") if line.acceptable else tr("! look at it")
    return tr("+ new") if line.acceptable else tr("… waits")


def line_tone(line: ReceivedLineFacts) -> str:
    """The tone of what ``line_text`` says."""
    match line.state:
        case FormLineState.ACCEPTED:
            return "good"
        case FormLineState.DISMISSED:
            return "neutral"
    if line.same:
        return "neutral"
    if line.difference:
        return "warning" if line.acceptable else "bad"
    return "good" if line.acceptable else "neutral"
