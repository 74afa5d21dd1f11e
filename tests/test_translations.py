"""The Dutch catalogue is complete, agrees with the code, and keeps to the words of the domain."""

import gettext
import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.mofile import write_mo

ROOT = Path(__file__).resolve().parent.parent


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


update = _script("update_translations")

# Words that the table of the domain has another word for, and their Dutch near-twins.
FORBIDDEN = (
    *("cursist", "cursisten", "klas", "klassen", "leerling", "leerlingen", "student", "studenten"),
    *("backup", "backups", "back-up", "back-ups", "cohort", "cohorten", "sessie", "sessies"),
    *("samenkomst", "les", "lessen", "stage", "stagebegeleider", "mentor", "diploma", "attest"),
    *("deelnamebewijs", "wachtrij", "lidmaatschap", "absent", "present", "gastdeelnemer"),
    *("inloper", "database", "keychain", "herstelsleutel", "computer", "overdracht-gesprek"),
    *("stadstrainer", "gebruiker", "gebruikers", "kopietje", "record", "records"),
    *("u", "uw"),
)
ENGLISH = (
    *("the", "and", "with", "not", "this", "that", "has", "have", "are", "were", "from", "for"),
    *("by", "name", "date", "time", "meeting", "meetings", "group", "groups", "person", "people"),
    *("file", "folder", "password", "store", "delete", "remove", "save", "cancel", "close"),
    *("search", "choose", "settings", "attendance", "schedule", "proof", "consent", "please"),
    *("no", "yes", "none", "you", "your", "add", "edit", "new", "who", "what", "when", "where"),
    *("it", "its", "be", "to", "been", "no", "one", "all", "only", "first", "last", "error"),
)
# What is typed on the command line is the same in every language.
TYPED = re.compile(r"ct-desktop [a-z]+(?: [a-z]+)?|--[a-z-]+|CT_[A-Z_]+|\.ct[a-z]+|\{[a-z_]*\}")
# Texts that are the same word, sign, abbreviation or value to type in both languages.
SAME = {
    *("Citytrainer", "{page} – Citytrainer", "Contact", "Details", "Logo", "Menu", "Menu (F10)"),
    *("Start", "Status", "Talent", "certificate", "sport", "start", "man", "document", "School"),
    *("school", "hbo, wo", "vmbo, mbo 1", "havo, vwo, mbo 2–4", "Enter", "Del", "minuten"),
    *("{width} × {height} pixels", "E-mail", "Postcode", "Website", "{n} week"),
    "{n} week later",
    *(" min", "Film", "HTML", "Link", "Quiz", "Sport", "Tip", "Tool", "Tools", "scripts", "tool"),
    *("{kind}, {n} min", "{n} MB", "{n} kB", "{n} min", "{n} quiz", "{n} tool", "{n} tools"),
    *("{planned}/{minutes} min", "{title} · {n} min"),
    "present, late, left_early, excused …",
    *(" mm", " pt", "{width} × {height} mm", "min", "Accent", "Code", "Code in letters", "Letters"),
    *("Ctrl+Enter", "Document", "{n} document", "Intake", "intake", "Register", "register"),
    "{n} in {strands}",
    *("Moment", "Scores", "score", "VOG", "VOG {state}", "VOG…", "open", "vog-register"),
}
SPELLED_LOWER = {
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
}
PLACEHOLDER = re.compile(r"\{[^{}]*\}")


def _pairs() -> list[tuple[str, str]]:
    """Each English form with its Dutch form, both numbers of a plural; what is empty left out."""
    return [
        (english, dutch)
        for message in update.read()
        if message.id
        for english, dutch in zip(
            update.forms(message.id), update.forms(message.string), strict=True
        )
        if dutch
    ]


PAIRS = _pairs()


def _wrong(check: re.Pattern[str]) -> list[tuple[str, str]]:
    return [(en, nl) for en, nl in PAIRS if nl not in SAME and check.search(TYPED.sub(" ", nl))]


def _words(words: tuple[str, ...]) -> re.Pattern[str]:
    choices = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])", re.IGNORECASE)


def test_every_text_of_the_code_is_in_the_catalogue_and_no_other() -> None:
    code = {message.id for message in update.extracted() if message.id}
    dutch = {message.id for message in update.read() if message.id}
    assert len(code) > 500
    assert code - dutch == set(), "run python packaging/update_translations.py and translate"
    assert dutch - code == set(), "run python packaging/update_translations.py"
    assert not update.read().obsolete


def test_the_catalogue_is_written_as_the_script_writes_it() -> None:
    assert update.merged(update.read(), update.extracted()) == update.CATALOGUE.read_bytes()


def test_nothing_is_untranslated_or_a_guess() -> None:
    assert update.untranslated(update.read()) == []


def test_every_text_in_the_code_is_a_literal() -> None:
    assert list(update.without_literal()) == []


def test_texts_without_a_literal_or_translation_are_found(tmp_path: Path) -> None:
    package = tmp_path / "ct_desktop"
    package.mkdir()
    (package / "one.py").write_text('tr("Fill in a name.")\ntr(word)\nntr("{n} a", many, 2)\n')
    assert list(update.without_literal(tmp_path)) == ["ct_desktop/one.py:2", "ct_desktop/one.py:3"]
    catalogue = update.extracted(tmp_path)
    assert update.untranslated(catalogue) == ["Fill in a name."]
    catalogue["Fill in a name."].string = "Vul een naam in."
    assert update.untranslated(catalogue) == []


def test_a_text_within_an_f_string_is_found(tmp_path: Path) -> None:
    package = tmp_path / "ct_desktop"
    package.mkdir()
    (package / "one.py").write_text("f\"{taken} · {ntr('{n} waits', '{n} wait', 2)}\"\n")
    assert ("{n} waits", "{n} wait") in {message.id for message in update.extracted(tmp_path)}


def test_merging_keeps_translations_adds_new_texts_and_drops_old_ones(tmp_path: Path) -> None:
    package = tmp_path / "ct_desktop"
    package.mkdir()
    source, catalogue = package / "one.py", tmp_path / "nl.po"
    source.write_text('tr("Save")\ntr("Close")\n')
    catalogue.write_bytes(update.merged(update.read(), update.extracted(tmp_path)))
    source.write_text('tr("Save")\ntr("Saved at {time}")\n')
    dutch = update.read(catalogue)
    catalogue.write_bytes(update.merged(dutch, update.extracted(tmp_path)))
    after = {message.id: message.string for message in update.read(catalogue) if message.id}
    assert after == {"Save": "Opslaan", "Saved at {time}": ""}


def test_placeholders_agree() -> None:
    assert any(PLACEHOLDER.search(nl) for _, nl in PAIRS)
    differing = [
        (en, nl)
        for en, nl in PAIRS
        if Counter(PLACEHOLDER.findall(en)) != Counter(PLACEHOLDER.findall(nl))
    ]
    assert differing == []


def test_outer_spaces_and_line_breaks_agree() -> None:
    def shape(text: str) -> tuple[int, int, int]:
        left, right = len(text) - len(text.lstrip()), len(text) - len(text.rstrip())
        return left, right, text.count("\n")

    assert [(en, nl) for en, nl in PAIRS if shape(en) != shape(nl)] == []
    assert [(en, nl) for en, nl in PAIRS if "  " in nl.strip()] == []


def test_final_punctuation_agrees() -> None:
    def final(text: str) -> str:
        sign = text.rstrip()[-1:]
        return sign if sign in ".?!:;,…" else ""

    shortened = {"exc.": "afg.", "made-up": "ingeh."}
    differing = [(en, nl) for en, nl in PAIRS if final(en) != final(nl)]
    assert [pair for pair in differing if shortened.get(pair[0]) != pair[1]] == []


def test_quotation_marks_agree() -> None:
    differing = [
        (en, nl) for en, nl in PAIRS if any(en.count(sign) != nl.count(sign) for sign in '“”"')
    ]
    assert differing == []


def test_the_first_letter_is_a_capital_in_both_or_in_neither() -> None:
    differing = [
        (en, nl)
        for en, nl in PAIRS
        if en[:1].isalpha() and nl[:1].isalpha() and en[0].isupper() != nl[0].isupper()
    ]
    assert [pair for pair in differing if pair[0] not in SPELLED_LOWER] == []
    assert all(nl.islower() for en, nl in PAIRS if en in SPELLED_LOWER)


def test_no_other_word_for_what_the_domain_names() -> None:
    assert _wrong(_words(FORBIDDEN)) == []


def test_english_stays_out_of_the_dutch() -> None:
    assert _wrong(_words(ENGLISH)) == []
    same = [
        en for en, nl in PAIRS if en == nl and re.search(r"[A-Za-z]{2}", PLACEHOLDER.sub("", en))
    ]
    assert [text for text in same if text not in SAME] == []


@pytest.mark.parametrize(
    ("english", "dutch"),
    [
        ("Today", "Vandaag"),
        ("Groups", "Groepen"),
        ("People", "Personen"),
        ("Attendance", "Aanwezigheid"),
        ("Standing", "Stand"),
        ("Everyone present", "Iedereen aanwezig"),
        ("Print attendance sheet", "Presentielijst afdrukken"),
        ("can no longer reach the minimum", "kan minimum niet meer halen"),
        ("{attended} of {held}", "{attended} van {held}"),
        ("follow-up day", "terugkomdag"),
        ("final presentation", "eindpresentatie"),
        ("proof of participation", "bewijs van deelname"),
        ("left early", "eerder weg"),
        ("excused", "afgemeld"),
        ("exempt", "vrijgesteld"),
        ("withdrawn", "uitgestroomd"),
        ("declined", "afgewezen"),
        ("applied", "aangemeld"),
        ("waiting list", "wachtlijst"),
        ("enrolled", "ingeschreven"),
        ("planned", "gepland"),
        ("running", "loopt"),
        ("in practice", "praktijk"),
        ("completed", "afgerond"),
        ("cancelled", "vervallen"),
        ("practice supervisor", "praktijkbegeleider"),
        ("Infix", "Tussenvoegsel"),
        ("Walk-in", "Binnenloper"),
        ("Th", "do"),
    ],
)
def test_the_words_of_the_domain_and_of_the_drawn_screens(english: str, dutch: str) -> None:
    assert dict(PAIRS)[english] == dutch


def test_the_line_of_keys_under_the_attendance_grid() -> None:
    line = next(nl for en, nl in PAIRS if en.startswith("P present"))
    for part in (
        "P aanwezig · L te laat · V eerder weg · A afgemeld · X afwezig · O vrijgesteld",
        "pijltjes om te lopen · Ctrl+Z maakt ongedaan",
    ):
        assert part in line


def test_the_compiled_catalogue_speaks_dutch_with_plurals(tmp_path: Path) -> None:
    compiled = tmp_path / "ct_desktop.mo"
    with compiled.open("wb") as stream:
        write_mo(stream, update.read())
    with compiled.open("rb") as stream:
        dutch = gettext.GNUTranslations(stream)
    assert dutch.gettext("Fill in a name.") == "Vul een naam in."
    assert dutch.ngettext("{n} group", "{n} groups", 1) == "{n} groep"
    assert dutch.ngettext("{n} group", "{n} groups", 0) == "{n} groepen"
