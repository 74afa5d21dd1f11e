"""What opens within a page without a button of its own: sheets, answers, dialogs about a file."""

from collections.abc import Callable, Mapping
from pathlib import Path

from desk import Desk
from issuer_kit import MEANDER, another, own_file, statement

from ct_desktop.rules.certificate_design import ElementKind
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.services.document_register import IssuedRow
from ct_desktop.services.office import Office
from ct_desktop.ui.targets import SETTINGS, DesignTarget

Opening = Callable[[Desk], object]
_KIND = (AssessmentMoment.START, Assessor.LEADER)
_EARLIER = """Naam;Geboortedatum;Soort;Datum;Nummer;Groep;Praktijkuren;Zaal
Şükran Öztürk;14-03-1999;certificaat;21-06-2019;2019-0012;Voorjaar 2019;15,5;A
Şükran Öztürk;14-03-1999;certificaat;21-06-2019;2019-0012;Voorjaar 2019;15,5;A
Daan van den Berg;31-02-2000;bewijs van deelname;01-06-2019;2019-0003;Voorjaar 2019;;B
"""


def openings(folder: Path) -> Mapping[str, tuple[Opening, ...]]:
    """By the name that ``desk.places`` gives a page; files are made in ``folder``."""
    return {
        "group assessments": (_sheet, _assessment),
        "finished assessments": (_sheet, _assessment),
        "finished certificates": (_choose_first,),
        "register": (
            lambda desk: desk.page.read_list(_list(folder)),
            lambda desk: desk.page.table.select_id(_revoked(desk).id),
            lambda desk: desk.page.table.selectAll(),
        ),
        "check": (
            lambda desk: _check(desk, _good(desk).code),
            lambda desk: _check(desk, _revoked(desk).code),
            lambda desk: _check(desk, _spoiled(_good(desk).code)),
            lambda desk: _check(desk, _elsewhere(folder)[1]),
            lambda desk: _check(desk, _good(desk).number),
            lambda desk: _check(desk, "2031-0001"),
            lambda desk: desk.page.check_files((_papers(desk, folder), _list(folder))),
        ),
        "settings certificates": (
            lambda desk: desk.page.current.keys.known.read_from(_elsewhere(folder)[0]),
        ),
        "profile": (
            lambda desk: desk.page.outline.picked.emit(desk.page.profile.strands[0].key),
            lambda desk: desk.page.outline.picked.emit(desk.page.profile.items[0].key),
        ),
        "design": (
            *(_element(kind) for kind in ElementKind),
            lambda desk: desk.page.desk.tabs.choose("sheet"),
        ),
    }


def _sheet(desk: Desk) -> None:
    desk.tab.enter(_KIND)


def _assessment(desk: Desk) -> None:
    overview = desk.tab.overview
    overview.open_cell(0, overview.model.column_of(_KIND))


def _choose_first(desk: Desk) -> None:
    desk.tab.table.select_id(desk.tab.model.ids[0])


def _check(desk: Desk, text: str) -> None:
    desk.page.field.setPlainText(text)
    desk.page.check()


def _element(kind: ElementKind) -> Opening:
    """An element of this kind chosen, in a design that can be changed."""

    def choose(desk: Desk) -> None:
        desk.go(SETTINGS, DesignTarget(own_design(desk.office)))
        desk.page.desk.elements.add(kind)

    return choose


def own_design(office: Office) -> str:
    """The key of a design that can be changed; made when there is none."""
    rows = office.templates.rows("nl")
    own = [row.key for row in rows if not row.shipped]
    return own[0] if own else office.templates.copy(rows[0].key, "Van ons")


def _good(desk: Desk) -> IssuedRow:
    rows = desk.office.issuing.listed()
    return next(row for row in rows if row.code and row.revoked_on is None)


def _revoked(desk: Desk) -> IssuedRow:
    return next(row for row in desk.office.issuing.listed() if row.revoked_on)


def _spoiled(code: str) -> str:
    return code[:-1] + ("A" if code[-1] != "A" else "Q")


def _list(folder: Path) -> Path:
    file = folder / "earlier.csv"
    file.write_text(_EARLIER, "utf-8-sig")
    return file


def _papers(desk: Desk, folder: Path) -> Path:
    good = (_good(desk).id,)
    file = folder / "papers.pdf"
    file.write_bytes(desk.office.issued_papers.documents(good, "nl").pdf)
    return file


def _elsewhere(folder: Path) -> tuple[Path, str]:
    """The public key of another organisation, and a code that it signed."""
    office = another(folder / "elsewhere")
    code = office.issuer_keys.code_for(statement(MEANDER))
    file = own_file(office, folder / "elsewhere.ctkey")
    office.close()
    return file, code
