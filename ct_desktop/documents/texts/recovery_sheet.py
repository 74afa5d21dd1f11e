"""Words on the sheet with the recovery code."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RecoveryWords:
    """What the code is, where to keep it, and the warning."""

    title: str
    subtitle: str
    code: str
    what: str
    what_text: str
    keep: str
    keep_items: tuple[str, ...]
    use: str
    use_items: tuple[str, ...]
    warning: str
    warning_text: str
    made: str
    kept_at: str
    kept_by: str


WORDS = {
    "nl": RecoveryWords(
        title="Herstelcode",
        subtitle="Bewaar dit blad. Het is de reservesleutel van uw gegevens.",
        code="Uw herstelcode",
        what="Wat is dit?",
        what_text=(
            "De gegevens in Citytrainer staan versleuteld op uw computer. Bent u het wachtwoord "
            "vergeten, gaat de computer stuk of is iemand met het wachtwoord vertrokken? Dan "
            "opent u de gegevens, of een reservekopie ervan, met deze code. Niemand anders heeft "
            "de code: is ook dit blad weg, dan kan niemand de gegevens nog openen."
        ),
        keep="Zo bewaart u het",
        keep_items=(
            "Leg dit blad in een kluis of een afgesloten kast, niet bij de computer.",
            "Spreek met één collega af waar het ligt.",
            "Maak er geen foto van en stuur het niet per e-mail.",
            "Bewaar de reservekopieën ergens anders dan dit blad.",
        ),
        use="Zo gebruikt u het",
        use_items=(
            "Start Citytrainer en kies bij het wachtwoord voor de herstelcode.",
            "Typ de code over. Streepjes, spaties en kleine letters maken niet uit.",
            "Kies een nieuw wachtwoord.",
        ),
        warning="Let op",
        warning_text=(
            "Wie dit blad heeft en bij de computer of een reservekopie kan, kan alle "
            "persoonsgegevens openen. Is het blad kwijt of door een ander gezien? Maak dan in de "
            "instellingen een nieuwe code en vernietig het oude blad."
        ),
        made="Gemaakt op {date}",
        kept_at="Ligt in",
        kept_by="Bekend bij",
    ),
    "en": RecoveryWords(
        title="Recovery code",
        subtitle="Keep this sheet. It is the spare key to your data.",
        code="Your recovery code",
        what="What is this?",
        what_text=(
            "The data in Citytrainer are encrypted on your computer. Did you forget the password, "
            "did the computer break, or has somebody with the password left? Then you open the "
            "data, or a backup of them, with this code. Nobody else has the code: if this sheet "
            "is gone too, nobody can open the data any more."
        ),
        keep="How to keep it",
        keep_items=(
            "Put this sheet in a safe or a locked cupboard, not near the computer.",
            "Agree with one colleague on where it is.",
            "Take no photo of it and do not send it by e-mail.",
            "Keep the backups in another place than this sheet.",
        ),
        use="How to use it",
        use_items=(
            "Start Citytrainer and choose the recovery code where it asks for the password.",
            "Type the code. Hyphens, spaces and small letters make no difference.",
            "Choose a new password.",
        ),
        warning="Take care",
        warning_text=(
            "Whoever has this sheet and can get at the computer or a backup can open all "
            "personal data. Is the sheet lost, or has somebody else seen it? Then make a new "
            "code in the settings and destroy the old sheet."
        ),
        made="Made on {date}",
        kept_at="Kept in",
        kept_by="Known to",
    ),
}
