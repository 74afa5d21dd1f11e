"""The cohort of the mockup, mark by mark."""

from datetime import date

from ct_desktop.rules.enumerations import AttendanceStatus
from ct_desktop.services.demo.marking import mark

MOCKUP = {
    "Amrani, Yasmina el": ("P P P P P P", "6 of 6"),
    "Bakker, Sanne": ("P A L10 P P P", "5 of 6"),
    "Berg, Daan van den": ("P P P P P P", "6 of 6"),
    "Çelik, Emre": ("A L10 L10 L10 P L15", "5 of 6"),
    "Dijk, Lotte van": ("P P P L10 A P", "5 of 6"),
    "Fernandes, Naomi": ("P P P P P P", "6 of 6"),
    "Groot, Thijs de": ("P X P X X P", "can no longer reach the minimum"),
    "Haddad, Sami": ("P A P A L10 P", "4 of 6"),
    "Jansen-'t Hooft, Fleur": ("P P P P P P", "6 of 6"),
    "Kowalska, Zofia": ("P L10 P P P A", "5 of 6"),
    "Meijer, Bram": ("P P P P X P", "5 of 6"),
    "Nguyễn, Thị Linh": ("P P P P P P", "6 of 6"),
    "Smit, Ruben": ("P P P P A P", "5 of 6"),
    "Vries, Noor de": ("P P P P P P", "6 of 6"),
}


def test_the_grid_of_the_mockup(demo) -> None:
    grid = demo.office.attendance.grid(demo.summary.showcase_id)
    assert grid.cohort == demo.summary.showcase == "Ik train mijn stad · najaar"
    assert [(m.label, m.date) for m in grid.meetings] == [
        ("1", date(2026, 9, 10)),
        ("2", date(2026, 9, 17)),
        ("3", date(2026, 9, 24)),
        ("T1", date(2026, 10, 3)),
        ("4", date(2026, 10, 8)),
        ("5", date(2026, 10, 15)),
        ("6", date(2026, 10, 29)),
        ("7", date(2026, 11, 5)),
        ("T2", date(2026, 11, 21)),
        ("EP", date(2026, 12, 10)),
    ]
    ids = [meeting.id for meeting in grid.meetings[:6]]
    shown = {row.name: ([row.marks[i] for i in ids], row.standing_text) for row in grid.rows}
    assert shown == {
        name: ([mark(word) for word in marks.split()], text)
        for name, (marks, text) in MOCKUP.items()
    }


def test_its_head(demo) -> None:
    facts = demo.office.cohorts.get(demo.summary.showcase_id)
    assert (facts.enrolled, facts.capacity, facts.waiting) == (14, 15, 0)
    assert (facts.place, facts.room, facts.leader) == ("De Schakel", "zaal 2", "Marieke de Wit")
    mix = demo.office.mix.of_cohort(demo.summary.showcase_id)
    assert sum(count for _, count in mix.backgrounds) == 14


def test_who_becomes_16_tomorrow(demo) -> None:
    lines = demo.office.today.facts().attention
    names = {line.title for line in lines if line.kind == "consent_again"}
    assert names == {"Emre Çelik"}


def test_recruiting_makes_a_tree(demo) -> None:
    grid = demo.office.attendance.grid(demo.summary.showcase_id)
    by_name = {row.full_name: row.person_id for row in grid.rows}
    naomi = demo.office.persons.get(by_name["Naomi Fernandes"])
    assert naomi.recruited_by == "Fleur Jansen-'t Hooft"
    assert naomi.facts.recruited_by_id == by_name["Fleur Jansen-'t Hooft"]


def test_words_of_a_pattern() -> None:
    assert mark("-") is None
    late = mark("L15")
    assert late is not None
    assert (late.status, late.minutes_late, late.minutes_early) == (AttendanceStatus.LATE, 15, 0)
    early = mark("V20")
    assert early is not None
    assert (early.minutes_late, early.minutes_early) == (0, 20)
