"""Words on the schedule handed out to participants."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ScheduleWords:
    """Title, heads of columns, and how to say that one cannot come."""

    title: str
    intro: str
    date: str
    time: str
    what: str
    where: str
    leader: str
    cannot_come: str
    contact: str
    nothing: str


WORDS = {
    "nl": ScheduleWords(
        title="Rooster · {cohort}",
        intro="Dit zijn de data van de cursus. Hang dit blad op een plek waar je het vaak ziet.",
        date="Datum",
        time="Tijd",
        what="Wat",
        where="Waar",
        leader="Begeleiding",
        cannot_come="Kun je een keer niet?",
        contact="Laat het zo snel mogelijk weten: {contact}.",
        nothing="Er zijn nog geen bijeenkomsten gepland.",
    ),
    "en": ScheduleWords(
        title="Schedule · {cohort}",
        intro="These are the dates of the course. Put this sheet where you will often see it.",
        date="Date",
        time="Time",
        what="What",
        where="Where",
        leader="Led by",
        cannot_come="Unable to come once?",
        contact="Let us know as soon as you can: {contact}.",
        nothing="No meetings are planned yet.",
    ),
}
