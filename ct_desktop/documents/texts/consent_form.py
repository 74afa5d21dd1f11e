"""Words on the consent form, in plain language (B1)."""

from collections.abc import Mapping
from dataclasses import dataclass

from ct_desktop.rules.enumerations import ConsentPurpose


@dataclass(frozen=True)
class ConsentVoice:
    """The form as it speaks to the one who signs: a parent, or the participant."""

    intro: str
    permission_heading: str
    permission_text: str
    choose_heading: str
    choose_text: str
    purposes: Mapping[ConsentPurpose, str]
    use_heading: str
    use_items: tuple[str, ...]
    kept: str
    rights_heading: str
    rights_text: str
    contact: str
    signer: str


@dataclass(frozen=True)
class ConsentWords:
    """Both voices and the words they share."""

    title: str
    parent: ConsentVoice
    self: ConsentVoice
    participant: str
    yes: str
    no: str
    date: str
    signature: str


WORDS = {
    "nl": ConsentWords(
        title="Toestemming · {cohort}",
        parent=ConsentVoice(
            intro=(
                "{organisation} organiseert de cursus Citytrainer. Wilt u dit blad invullen, "
                "ondertekenen en teruggeven? Bij elke vraag kruist u ja of nee aan."
            ),
            permission_heading="Mag de deelnemer meedoen?",
            permission_text=(
                "Ik ben ouder of voogd. De deelnemer mag meedoen aan de cursus: "
                "de bijeenkomsten en de praktijkuren."
            ),
            choose_heading="Wat mogen wij nog meer?",
            choose_text="U kiest zelf. Zegt u hier nee, dan kan de deelnemer gewoon meedoen.",
            purposes={
                ConsentPurpose.PHOTO: (
                    "Foto’s en filmpjes maken waar de deelnemer op staat, en die laten zien op "
                    "onze website, op sociale media en in drukwerk."
                ),
                ConsentPurpose.CONTACT: (
                    "Na de cursus contact opnemen, bijvoorbeeld over activiteiten in de stad."
                ),
                ConsentPurpose.SHARING: (
                    "De naam, het telefoonnummer en het e-mailadres van de deelnemer geven aan "
                    "de organisatie waar de deelnemer praktijkuren maakt."
                ),
            },
            use_heading="Waar gebruiken wij de gegevens voor?",
            use_items=(
                "om de cursus te regelen, en om iemand te kunnen bellen als er iets gebeurt;",
                "om bij te houden wie er was, de praktijkuren, het bewijs en het certificaat;",
                "om te tellen hoeveel mensen meedoen. Daarbij noemen we geen namen.",
            ),
            kept=(
                "Wij verkopen de gegevens niet. Uiterlijk {years} jaar na het laatste contact "
                "halen wij de naam en de contactgegevens weg."
            ),
            rights_heading="Hebt u zich bedacht?",
            rights_text=(
                "U kunt elke ja altijd intrekken. U hoeft niet te zeggen waarom. U mag ook "
                "vragen welke gegevens wij hebben, en die laten verbeteren of wissen. "
                "Bent u niet tevreden? Dan kunt u een klacht indienen bij de "
                "Autoriteit Persoonsgegevens."
            ),
            contact="Neem contact op met {contact}.",
            signer="Naam van ouder of voogd",
        ),
        self=ConsentVoice(
            intro=(
                "{organisation} organiseert de cursus Citytrainer. Wil je dit blad invullen, "
                "ondertekenen en teruggeven? Bij elke vraag kruis je ja of nee aan."
            ),
            permission_heading="",
            permission_text="",
            choose_heading="Wat mogen wij?",
            choose_text="Je kiest zelf. Zeg je nee, dan kun je gewoon meedoen.",
            purposes={
                ConsentPurpose.PHOTO: (
                    "Foto’s en filmpjes maken waar jij op staat, en die laten zien op onze "
                    "website, op sociale media en in drukwerk."
                ),
                ConsentPurpose.CONTACT: (
                    "Na de cursus contact met je opnemen, bijvoorbeeld over activiteiten in "
                    "de stad."
                ),
                ConsentPurpose.SHARING: (
                    "Je naam, telefoonnummer en e-mailadres geven aan de organisatie waar je "
                    "praktijkuren maakt."
                ),
            },
            use_heading="Waar gebruiken wij je gegevens voor?",
            use_items=(
                "om de cursus te regelen, en om iemand te kunnen bellen als er iets gebeurt;",
                "om bij te houden wanneer je er was, je praktijkuren, bewijs en certificaat;",
                "om te tellen hoeveel mensen meedoen. Daarbij noemen we geen namen.",
            ),
            kept=(
                "Wij verkopen je gegevens niet. Uiterlijk {years} jaar na het laatste contact "
                "halen wij je naam en contactgegevens weg."
            ),
            rights_heading="Heb je je bedacht?",
            rights_text=(
                "Je kunt elke ja altijd intrekken. Je hoeft niet te zeggen waarom. Je mag ook "
                "vragen welke gegevens wij van je hebben, en die laten verbeteren of wissen. "
                "Ben je niet tevreden? Dan kun je een klacht indienen bij de "
                "Autoriteit Persoonsgegevens."
            ),
            contact="Neem contact op met {contact}.",
            signer="Naam",
        ),
        participant="Deelnemer",
        yes="ja",
        no="nee",
        date="Datum",
        signature="Handtekening",
    ),
    "en": ConsentWords(
        title="Consent · {cohort}",
        parent=ConsentVoice(
            intro=(
                "{organisation} runs the Citytrainer course. Please fill in this sheet, sign it "
                "and give it back. Tick yes or no for every question."
            ),
            permission_heading="May the participant take part?",
            permission_text=(
                "I am a parent or guardian. The participant may take part in the course: "
                "the meetings and the practice hours."
            ),
            choose_heading="What else may we do?",
            choose_text="You choose. If you say no here, the participant can still take part.",
            purposes={
                ConsentPurpose.PHOTO: (
                    "Take photos and short films that show the participant, and use them on our "
                    "website, on social media and in print."
                ),
                ConsentPurpose.CONTACT: (
                    "Get in touch after the course, for example about activities in the city."
                ),
                ConsentPurpose.SHARING: (
                    "Give the participant’s name, phone number and e-mail address to the "
                    "organisation where the participant does practice hours."
                ),
            },
            use_heading="What do we use the data for?",
            use_items=(
                "to run the course, and to be able to call somebody if something happens;",
                "to keep track of attendance, practice hours, the proof and the certificate;",
                "to count how many people take part. We mention no names in that.",
            ),
            kept=(
                "We do not sell the data. At the latest {years} years after the last contact we "
                "remove the name and the contact details."
            ),
            rights_heading="Did you change your mind?",
            rights_text=(
                "You can withdraw every yes at any time. You do not have to say why. You may "
                "also ask which data we have, and have them corrected or erased. Not satisfied? "
                "You can complain to the Dutch data protection authority "
                "(Autoriteit Persoonsgegevens)."
            ),
            contact="Contact {contact}.",
            signer="Name of parent or guardian",
        ),
        self=ConsentVoice(
            intro=(
                "{organisation} runs the Citytrainer course. Please fill in this sheet, sign it "
                "and give it back. Tick yes or no for every question."
            ),
            permission_heading="",
            permission_text="",
            choose_heading="What may we do?",
            choose_text="You choose. If you say no, you can still take part.",
            purposes={
                ConsentPurpose.PHOTO: (
                    "Take photos and short films that show you, and use them on our website, "
                    "on social media and in print."
                ),
                ConsentPurpose.CONTACT: (
                    "Get in touch with you after the course, for example about activities in "
                    "the city."
                ),
                ConsentPurpose.SHARING: (
                    "Give your name, phone number and e-mail address to the organisation where "
                    "you do practice hours."
                ),
            },
            use_heading="What do we use your data for?",
            use_items=(
                "to run the course, and to be able to call somebody if something happens;",
                "to keep track of your attendance, practice hours, proof and certificate;",
                "to count how many people take part. We mention no names in that.",
            ),
            kept=(
                "We do not sell your data. At the latest {years} years after the last contact "
                "we remove your name and contact details."
            ),
            rights_heading="Did you change your mind?",
            rights_text=(
                "You can withdraw every yes at any time. You do not have to say why. You may "
                "also ask which data we have about you, and have them corrected or erased. Not "
                "satisfied? You can complain to the Dutch data protection authority "
                "(Autoriteit Persoonsgegevens)."
            ),
            contact="Contact {contact}.",
            signer="Name",
        ),
        participant="Participant",
        yes="yes",
        no="no",
        date="Date",
        signature="Signature",
    ),
}
