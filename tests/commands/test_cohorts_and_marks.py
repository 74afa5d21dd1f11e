"""``cohort create`` and ``attendance set``: holidays, names, statuses, one change or none."""

import pytest

SPORT = ("--programme", "Ik train mijn stad")


@pytest.fixture
def make(program):
    return lambda name, *words: program("--no-protection", "cohort", "create", name, *words)


def dates(program, name):
    rows = program("list", "meetings", "--cohort", name, "--format", "json").data
    return [row["date"] for row in rows]


def test_holidays_are_stepped_over_and_told(program, make) -> None:
    ran = make("Lente", *SPORT, "--start", "2026-05-07")
    assert ran.code == 0
    assert "stepped over 14-05-2026" in ran.out
    found = dates(program, "Lente")
    assert "2026-05-14" not in found
    assert found[0] == "2026-05-07"


def test_start_on_a_holiday_is_kept_with_a_warning(program, make) -> None:
    ran = make("Koningsdag", *SPORT, "--start", "2026-04-27")
    assert ran.code == 1
    assert "closed day" in ran.err
    assert dates(program, "Koningsdag")[0] == "2026-04-27"


def test_every_two_weeks_across_summer_time(program, make) -> None:
    assert (
        make("Winter", *SPORT, "--start", "2026-10-15", "--every", "2", "--time", "23:00").code == 0
    )
    rows = program("list", "meetings", "--cohort", "Winter", "--format", "json").data
    assert [row["date"] for row in rows[:3]] == ["2026-10-15", "2026-10-29", "2026-11-12"]
    assert {(row["start"], row["end"]) for row in rows if row["kind"] == "meeting"} == {
        ("23:00", "01:30")
    }


def test_ends_at_midnight(program, make) -> None:
    assert make("Laat", *SPORT, "--start", "2026-09-10", "--time", "21:30").code == 0
    row = program("list", "meetings", "--cohort", "Laat", "--format", "json").data[0]
    assert (row["start"], row["end"], row["planned_hours"]) == ("21:30", "00:00", 2.5)


def test_names_are_unique_as_they_are_looked_up(program, make) -> None:
    assert make("Najaar é", *SPORT, "--start", "2026-09-10").code == 0
    again = make("NAJAAR E", *SPORT, "--start", "2026-09-10")
    assert again.code == 3
    assert "already a group" in again.err
    assert program("list", "meetings", "--cohort", "najaar e").code == 0
    assert program("list", "meetings", "--cohort", "#1").code == 0


def test_programme_by_any_case_or_its_candidates(make) -> None:
    assert make("A", "--programme", "IK TRAIN MIJN STAD", "--start", "2026-09-10").code == 0
    ran = make("B", "--programme", "Ik ren mijn stad", "--start", "2026-09-10")
    assert ran.code == 3
    assert "Ik maak mijn stad" in ran.err


def test_leader_leads_every_meeting(najaar) -> None:
    assert (
        najaar(
            "cohort",
            "create",
            "Geleid",
            *SPORT,
            "--start",
            "2026-09-10",
            "--leader",
            "berg, daan van den",
        ).code
        == 0
    )
    rows = najaar("list", "meetings", "--cohort", "Geleid", "--format", "json").data
    assert {tuple(row["leaders"]) for row in rows} == {("Daan van den Berg",)}
    row = next(
        one for one in najaar("list", "cohorts", "--format", "json").data if one["name"] == "Geleid"
    )
    assert row["leader"] == "Daan van den Berg"
    people = najaar("list", "people", "--format", "json").data
    (roles,) = [one["roles"] for one in people if one["given_name"] == "Daan"]
    assert roles == ["participant", "course_leader"]


class TestAttendance:
    def mark(self, program, *words, meeting=1, everyone="present"):
        return program(
            "attendance",
            "set",
            "--cohort",
            "najaar",
            "--meeting",
            meeting,
            "--all",
            everyone,
            *words,
        )

    def statuses(self, program):
        rows = program("list", "attendance", "--format", "json").data
        return {row["person"]: row["status"] for row in rows}

    def test_several_exceptions_by_every_form_of_a_name(self, najaar) -> None:
        ids = {p["given_name"]: p["id"] for p in najaar("list", "people", "--format", "json").data}
        ran = self.mark(
            najaar,
            "--except", "Bakker, Sanne=absent",
            "--except", "emre celik=excused",
            "--except", "thi linh nguyen=late",
            "--except", f"#{ids['Bram']}=left early",
            "--except", "Berg, Daan van den=exempt",
        )  # fmt: skip
        assert ran.code == 0
        found = self.statuses(najaar)
        assert len(found) == 14
        assert {name: status for name, status in found.items() if status != "present"} == {
            "Sanne Bakker": "absent", "Emre Çelik": "excused", "Thị Linh Nguyễn": "late",
            "Bram Meijer": "left_early", "Daan van den Berg": "exempt",
        }  # fmt: skip
        exempt = next(
            row for row in najaar("list", "attendance", "--format", "json").data
            if row["status"] == "exempt"
        )  # fmt: skip
        assert exempt["hours"] is None

    @pytest.mark.parametrize(
        "words", [("--except", "Niemand=absent"), ("--except", "Sanne Bakker=ziek")]
    )
    def test_refused_and_nothing_changed(self, najaar, stored, words) -> None:
        before = stored()
        ran = self.mark(najaar, *words)
        assert ran.code == 3
        assert stored() == before
        if "ziek" in words[1]:
            assert "left_early" in ran.err

    def test_name_of_two_people_lists_both(self, najaar, tmp_path, stored) -> None:
        file = tmp_path / "twee.csv"
        file.write_text("naam;geboortedatum\nSanne Bakker;01-01-2001\n", encoding="utf-8")
        assert najaar("import", "people", file).code in (0, 1)
        before = stored()
        ran = najaar(
            "print", "person-record", "--person", "sanne bakker", "--output", tmp_path / "x.pdf"
        )
        assert ran.code == 3
        assert ran.err.count("#") >= 2
        assert ran.err.count("Sanne Bakker") >= 2
        assert stored() == before
        # In the group there is one Sanne, so there the name is clear.
        assert self.mark(najaar, "--except", "Sanne Bakker=absent").code == 0

    def test_again_overwrites(self, najaar) -> None:
        assert self.mark(najaar).code == 0
        assert self.mark(najaar, everyone="absent").code == 0
        assert set(self.statuses(najaar).values()) == {"absent"}

    def test_still_to_come_is_a_warning(self, najaar) -> None:
        ran = self.mark(najaar, meeting=9)
        assert ran.code == 1
        assert "still to come" in ran.err
        assert len(self.statuses(najaar)) == 14

    @pytest.mark.parametrize("number", [11, 99])
    def test_no_such_meeting(self, najaar, number) -> None:
        ran = self.mark(najaar, meeting=number)
        assert ran.code == 3
        assert "1 to 10" in ran.err

    def test_dutch_status_in_dutch(self, najaar) -> None:
        from ct_desktop import language
        from ct_desktop.rules.enumerations import AttendanceStatus
        from ct_desktop.services.words import attendance_status

        with language.speaking("nl"):
            word = attendance_status(AttendanceStatus.LEFT_EARLY)
        ran = najaar(
            "attendance", "set", "--cohort", "Najaar", "--meeting", 1, "--all", word, language="nl"
        )
        assert ran.code == 0
        assert set(self.statuses(najaar).values()) == {"left_early"}
