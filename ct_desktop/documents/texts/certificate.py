"""Words on proofs and certificates; none of them needs a pronoun."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CertificateWords:
    """Titles, and the sentences in parts that are left out when there is nothing to say."""

    certificate: str
    proof: str
    certificates: str
    proofs: str
    given_to: str
    one_meeting: str
    meetings: str
    one_follow_up: str
    follow_ups: str
    conjunction: str
    proof_followed: str
    proof_period: str
    proof_hours: str
    opening: str
    followed: str
    one_practice_hour: str
    practice_hours: str
    practised: str
    practised_at: str
    presented: str
    nothing: str
    done_hours: str
    done_practice: str
    done_practice_at: str
    done_presentation: str
    place_and_date: str
    period: str
    authenticity: str
    checking: str
    checking_without_code: str
    example_name: str
    example_long_name: str
    example_programme: str
    example_cohort: str
    example_place: str
    example_organisation: str
    example_signers: tuple[tuple[str, str], ...]
    example_practice_at: str
    example_competences: tuple[str, ...]


WORDS = {
    "nl": CertificateWords(
        certificate="Certificaat",
        proof="Bewijs van deelname",
        certificates="Certificaten",
        proofs="Bewijzen van deelname",
        given_to="uitgereikt aan",
        one_meeting="één bijeenkomst",
        meetings="{n} bijeenkomsten",
        one_follow_up="één terugkomdag",
        follow_ups="{n} terugkomdagen",
        conjunction=" en ",
        proof_followed="voor het volgen van {what} van {programme}",
        proof_period="tussen {first} en {last}",
        proof_hours="in totaal {hours} uur training",
        opening="die ",
        followed="{what} heeft gevolgd",
        one_practice_hour="één uur praktijkervaring",
        practice_hours="{n} uur praktijkervaring",
        practised="{hours} heeft opgedaan",
        practised_at="{hours} heeft opgedaan bij {where}",
        presented="de training met een eindpresentatie heeft afgesloten",
        nothing="voor het volgen van {programme}",
        done_hours="{hours} uur training",
        done_practice="{hours} uur praktijkervaring",
        done_practice_at="{hours} uur praktijkervaring bij {where}",
        done_presentation="eindpresentatie",
        place_and_date="{place}, {date}",
        period="{first} – {last}",
        authenticity="echtheid te controleren met de code",
        checking=(
            "Of dit document echt is, is na te gaan zonder internet: scan de QR-code, of neem de "
            "code hieronder over, in Citytrainer Desktop. Dat kan overal waar de openbare sleutel "
            "van {organisation} bekend is. Met alleen het nummer kan {organisation} het opzoeken "
            "in het eigen register."
        ),
        checking_without_code=(
            "Of dit document echt is, kan {organisation} opzoeken in het eigen register, met het "
            "nummer."
        ),
        example_name="Yasmina el Amrani",
        example_long_name="Wilhelmina-Ağça Łucja van den Broeck-Şahin tot Ễrd-Győrffyová",
        example_programme="Ik train mijn stad",
        example_cohort="Ik train mijn stad, voorjaar",
        example_place="'s-Hertogenbosch",
        example_organisation="Sportservice Waterstad",
        example_signers=(
            ("M. de Wit", "cursusleider"),
            ("P. Aydin", "praktijkbegeleider, SV Overmaas"),
        ),
        example_practice_at="SV Overmaas",
        example_competences=(
            "staat rustig voor een groep",
            "bedenkt een activiteit van begin tot eind",
            "betrekt anderen",
        ),
    ),
    "en": CertificateWords(
        certificate="Certificate",
        proof="Proof of participation",
        certificates="Certificates",
        proofs="Proofs of participation",
        given_to="awarded to",
        one_meeting="one meeting",
        meetings="{n} meetings",
        one_follow_up="one follow-up day",
        follow_ups="{n} follow-up days",
        conjunction=" and ",
        proof_followed="for following {what} of {programme}",
        proof_period="between {first} and {last}",
        proof_hours="{hours} hours of training in total",
        opening="who ",
        followed="attended {what}",
        one_practice_hour="one hour of practical experience",
        practice_hours="{n} hours of practical experience",
        practised="gained {hours}",
        practised_at="gained {hours} at {where}",
        presented="completed the training with a final presentation",
        nothing="for following {programme}",
        done_hours="{hours} hours of training",
        done_practice="{hours} hours of practical experience",
        done_practice_at="{hours} hours of practical experience at {where}",
        done_presentation="final presentation",
        place_and_date="{place}, {date}",
        period="{first} – {last}",
        authenticity="can be verified with the code",
        checking=(
            "Whether this document is genuine can be checked without the internet: scan the QR "
            "code, or copy the code below, in Citytrainer Desktop. That works wherever the public "
            "key of {organisation} is known. With the number alone, {organisation} can look it up "
            "in its own register."
        ),
        checking_without_code=(
            "Whether this document is genuine can be looked up by {organisation} in its own "
            "register, with the number."
        ),
        example_name="Yasmina el Amrani",
        example_long_name="Wilhelmina-Ağça Łucja van den Broeck-Şahin tot Ễrd-Győrffyová",
        example_programme="Ik train mijn stad",
        example_cohort="Ik train mijn stad, spring",
        example_place="'s-Hertogenbosch",
        example_organisation="Sportservice Waterstad",
        example_signers=(
            ("M. de Wit", "course leader"),
            ("P. Aydin", "practice supervisor, SV Overmaas"),
        ),
        example_practice_at="SV Overmaas",
        example_competences=(
            "stands calmly in front of a group",
            "thinks up an activity from beginning to end",
            "involves others",
        ),
    ),
}
