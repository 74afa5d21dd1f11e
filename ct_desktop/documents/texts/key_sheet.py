"""Words on the sheet with the fingerprint of a public key."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeySheetWords:
    """What the fingerprint is for, how it is compared, and what a difference means."""

    title: str
    subtitle: str
    intro: str
    made: str
    fingerprint: str
    qr: str
    compare: str
    compare_items: tuple[str, ...]
    meaning: str
    meaning_items: tuple[str, ...]
    compared_with: str
    compared_by: str
    compared_on: str


WORDS = {
    "nl": KeySheetWords(
        title="Vingerafdruk van de openbare sleutel",
        subtitle="Om te weten dat een certificaat echt van ons is.",
        intro=(
            "{organisation} ondertekent elk bewijs van deelname en elk certificaat met een eigen "
            "sleutel. Wie de openbare helft daarvan heeft, kan zonder internet nagaan of een "
            "document echt is. Deze vingerafdruk laat zien of een bestand met de openbare sleutel "
            "echt van ons komt. Dit blad is niet geheim en mag gekopieerd worden."
        ),
        made="sleutel gemaakt op {date}",
        fingerprint="Vingerafdruk",
        qr="De openbare sleutel als QR-code",
        compare="Zo vergelijkt u",
        compare_items=(
            "U krijgt van {organisation} een bestand dat eindigt op .ctkey.",
            "Kies in Citytrainer: Instellingen, Certificaten, Sleutel inlezen.",
            (
                "Citytrainer toont een vingerafdruk. Leg dit blad ernaast en vergelijk elke "
                "groep, van de eerste tot de laatste."
            ),
            "Is alles gelijk? Bevestig dan. Vanaf dat moment kunt u onze documenten nagaan.",
        ),
        meaning="Goed om te weten",
        meaning_items=(
            (
                "Is één teken anders, lees de sleutel dan niet in en bel ons op een nummer dat u "
                "al had."
            ),
            "Vertrouw dit blad als u het van ons kreeg of op onze eigen site vond.",
            (
                "Met de openbare sleutel kan niemand documenten maken; alleen nagaan of ze echt "
                "zijn."
            ),
            "Krijgen wij een nieuwe sleutel, dan krijgt u een nieuw bestand en een nieuw blad.",
        ),
        compared_with="Vergeleken bij",
        compared_by="Door",
        compared_on="Op",
    ),
    "en": KeySheetWords(
        title="Fingerprint of the public key",
        subtitle="To know that a certificate really comes from us.",
        intro=(
            "{organisation} signs every proof of participation and every certificate with a key "
            "of its own. Whoever has the public half of it can check without a network whether a "
            "document is genuine. This fingerprint shows whether a file with the public key "
            "really comes from us. This sheet is no secret and may be copied."
        ),
        made="key made on {date}",
        fingerprint="Fingerprint",
        qr="The public key as a QR code",
        compare="How to compare",
        compare_items=(
            "{organisation} gives you a file that ends in .ctkey.",
            "In Citytrainer choose: Settings, Certificates, Read in a key.",
            (
                "Citytrainer shows a fingerprint. Put this sheet beside it and compare every "
                "group, from the first to the last."
            ),
            "Is everything the same? Then confirm. From then on you can check our documents.",
        ),
        meaning="Good to know",
        meaning_items=(
            (
                "If one character differs, do not read in the key, and call us on a number that "
                "you had already."
            ),
            "Trust this sheet when you got it from us or found it on our own site.",
            "With the public key nobody can make documents; only check whether they are genuine.",
            "When we get a new key, you get a new file and a new sheet.",
        ),
        compared_with="Compared at",
        compared_by="By",
        compared_on="On",
    ),
}
