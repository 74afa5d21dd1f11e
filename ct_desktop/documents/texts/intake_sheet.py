"""Words on the intake and the personal plan, in plain language (B1)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class IntakeWords:
    """Labels, the questions with a hint each, and the plan."""

    title: str
    subtitle: str
    name: str
    cohort: str
    held_on: str
    by: str
    talents: str
    talents_hint: str
    story: str
    story_hint: str
    challenge: str
    challenge_hint: str
    goal: str
    goal_hint: str
    plan: str
    plan_hint: str
    step: str
    due_on: str
    done_on: str
    signed_by_person: str
    signed_by_leader: str
    signed_on: str
    kept: str


WORDS = {
    "nl": IntakeWords(
        title="Intake en persoonlijk plan",
        subtitle="In eigen woorden: waar je goed in bent, wat je wilt leren en hoe.",
        name="Naam",
        cohort="Groep",
        held_on="Gesprek op",
        by="Gesprek met",
        talents="Dit zijn mijn talenten",
        talents_hint="Waar ben je goed in? Waar krijg je energie van? Waarvoor vragen anderen jou?",
        story="Dit is mijn verhaal",
        story_hint="Wat doe je graag, wat heb je al gedaan, waarom doe je mee?",
        challenge="Dit is mijn uitdaging",
        challenge_hint="Wat vind je spannend of lastig, en wil je toch durven of leren?",
        goal="Dit is mijn doel",
        goal_hint="Wat kun je aan het eind van de cursus, en waaraan zie je dat het gelukt is?",
        plan="Zo ga ik het doen",
        plan_hint="Kleine stappen: wat doe je, wanneer is het klaar?",
        step="Stap",
        due_on="Klaar voor",
        done_on="Gelukt op",
        signed_by_person="Deelnemer",
        signed_by_leader="Cursusleider",
        signed_on="Datum",
        kept=(
            "Schrijf niets op over gezondheid. Dit blad is van jou; de cursusleider bewaart wat "
            "nodig is om je te helpen bij je plan."
        ),
    ),
    "en": IntakeWords(
        title="Intake and personal plan",
        subtitle="In your own words: what you are good at, what you want to learn, and how.",
        name="Name",
        cohort="Group",
        held_on="Talk held on",
        by="Talk with",
        talents="These are my talents",
        talents_hint=("What are you good at? What gives you energy? What do others ask you for?"),
        story="This is my story",
        story_hint="What do you like doing, what have you done already, why do you join?",
        challenge="This is my challenge",
        challenge_hint="What do you find hard or scary, and still want to dare or learn?",
        goal="This is my goal",
        goal_hint="What can you do at the end of the course, and how will you know it worked?",
        plan="This is how I will do it",
        plan_hint="Small steps: what do you do, and when is it done?",
        step="Step",
        due_on="Ready by",
        done_on="Done on",
        signed_by_person="Participant",
        signed_by_leader="Course leader",
        signed_on="Date",
        kept=(
            "Write nothing about health. This sheet is yours; the course leader keeps what is "
            "needed to help you with your plan."
        ),
    ),
}
