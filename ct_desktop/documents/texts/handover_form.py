"""Words on the form of the warm handover, in plain language (B1)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HandoverWords:
    """Headings, labels, topics and what the three people sign."""

    title: str
    subtitle: str
    held: str
    planned: str
    people: str
    participant: str
    leader: str
    supervisor: str
    name: str
    place: str
    tasks: str
    days: str
    period: str
    address: str
    hours: str
    hours_value: str
    hours_done: str
    reach_consent: str
    reach_no_consent: str
    phone: str
    email: str
    emergency: str
    emergency_rule: str
    topics: str
    topic_items: tuple[str, ...]
    agreements: str
    first_day: str
    start_time: str
    report_to: str
    signatures: str
    sign_text: str
    date: str
    kept: str


WORDS = {
    "nl": HandoverWords(
        title="Warme overdracht",
        subtitle="{participant} naar {organisation}",
        held="gehouden op {when}",
        planned="{when}",
        people="Wie zitten er aan tafel?",
        participant="Deelnemer",
        leader="Cursusleider",
        supervisor="Praktijkbegeleider",
        name="Naam",
        place="De praktijkplek: {title}",
        tasks="Taken",
        days="Dagen en tijden",
        period="Periode",
        address="Waar",
        hours="Praktijkuren",
        hours_value="{needed} uur nodig",
        hours_done="{needed} uur nodig, {done} uur al bevestigd",
        reach_consent="Er is toestemming om telefoonnummer en e-mailadres te delen.",
        reach_no_consent=(
            "Er is geen toestemming vastgelegd om contactgegevens te delen. "
            "De deelnemer kiest zelf wat hier komt te staan."
        ),
        phone="Telefoon",
        email="E-mail",
        emergency="Bij nood",
        emergency_rule="Wie te bellen bij nood, vult de deelnemer zelf in.",
        topics="Dit bespreken wij",
        topic_items=(
            "Kennismaken: wat kan en wil de deelnemer?",
            "De taken, en wat de praktijkplek verwacht",
            "Wat de deelnemer wil leren",
            "Dagen, tijden en pauzes",
            "Afmelden: bij wie en hoe",
            "De eerste dag: waar, en bij wie melden",
            "Huisregels, veiligheid, een ongeluk",
            "Omgangsregels, en wie helpt als er iets is",
            "VOG, als die nodig is",
            "Urenlijst bijhouden en laten bevestigen",
            "Een gesprek halverwege: wanneer?",
            "De beoordeling aan het eind",
        ),
        agreements="Afspraken",
        first_day="Eerste dag",
        start_time="Tijd",
        report_to="Melden bij",
        signatures="Handtekeningen",
        sign_text="Wij hebben dit samen besproken en houden ons aan de afspraken.",
        date="Datum",
        kept=(
            "Op dit formulier staan persoonsgegevens. {organisation} bewaart het; "
            "geef het niet aan anderen."
        ),
    ),
    "en": HandoverWords(
        title="Warm handover",
        subtitle="{participant} to {organisation}",
        held="held on {when}",
        planned="{when}",
        people="Who sits at the table?",
        participant="Participant",
        leader="Course leader",
        supervisor="Practice supervisor",
        name="Name",
        place="The practice place: {title}",
        tasks="Tasks",
        days="Days and times",
        period="Period",
        address="Where",
        hours="Practice hours",
        hours_value="{needed} hours needed",
        hours_done="{needed} hours needed, {done} hours confirmed already",
        reach_consent="There is consent to share the phone number and e-mail address.",
        reach_no_consent=(
            "There is no consent on record to share contact details. "
            "The participant chooses what is written here."
        ),
        phone="Phone",
        email="E-mail",
        emergency="Emergency",
        emergency_rule="The participant fills in whom to call in an emergency.",
        topics="What we talk about",
        topic_items=(
            "Getting acquainted: what the participant likes",
            "The tasks, and what the practice place expects",
            "What the participant wants to learn",
            "Days, times and breaks",
            "When you cannot come: whom to tell, and how",
            "The first day: where to be and whom to ask for",
            "House rules, safety, accidents",
            "How we treat each other, and whom to turn to",
            "Certificate of conduct (VOG), if it is needed",
            "Keeping the practice log, having it confirmed",
            "A talk halfway: when?",
            "The assessment at the end",
        ),
        agreements="Agreements",
        first_day="First day",
        start_time="Time",
        report_to="Ask for",
        signatures="Signatures",
        sign_text="We talked this through together and keep to the agreements.",
        date="Date",
        kept=(
            "This form holds personal data. {organisation} keeps it; do not pass it on to others."
        ),
    ),
}
