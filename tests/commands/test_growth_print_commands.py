"""``print intake|assessment-form|growth|ceremony-list|ceremony-programme``, and clear refusals."""

import pytest
from growth_kit import BEGIN, LATER, SELF, assess, ready_for_certificate
from pypdf import PdfReader

from ct_desktop.rules.enumerations import DocumentKind

OF_PEOPLE = ("intake", "assessment-form", "growth")
OF_AN_EVENING = ("ceremony-list", "ceremony-programme")


@pytest.fixture
def issued(program, open_at):
    """Two people with a certificate in one group, and a second group with one."""
    office = open_at(LATER)
    names = []
    for people, name in ((2, "Najaar"), (1, "Avond")):
        enrolments = ready_for_certificate(office, people, name)
        assess(office, enrolments[0], BEGIN, SELF, {"ideas": 1})
        names += [office.assessments.growth(one).person for one in enrolments]
        for kind in DocumentKind:
            office.issuing.issue(office.assessments.growth(enrolments[0]).cohort_id, kind)
    office.close()
    return program, names


@pytest.fixture
def paper(tmp_path):
    """The path of a print, and a reader of its words."""
    file = tmp_path / "print.pdf"

    def read() -> str:
        pages = PdfReader(file).pages
        return " ".join(" ".join(page.extract_text().split()) for page in pages)

    return file, read


@pytest.mark.parametrize("kind", (*OF_PEOPLE, *OF_AN_EVENING))
def test_of_a_group_in_both_languages(issued, paper, kind) -> None:
    program, names = issued
    file, read = paper
    texts = {}
    for language in ("nl", "en"):
        ran = program("print", kind, "--cohort", "Najaar", "--output", file, language=language)
        assert ran.code == 0, ran.err
        texts[language] = read()
        assert all(name in texts[language] for name in names[:2])
        assert names[2] not in texts[language]
    assert texts["nl"] != texts["en"]


@pytest.mark.parametrize("kind", (*OF_PEOPLE, *OF_AN_EVENING))
def test_of_several_groups_in_one_file(issued, paper, kind) -> None:
    program, names = issued
    file, read = paper
    assert program("print", kind, "--cohort", "Najaar", "Avond", "--output", file).code == 0
    assert all(name in read() for name in names)


def test_forms_of_several_groups_keep_fields_of_their_own(issued, paper) -> None:
    program, names = issued
    file, _ = paper
    assert (
        program("print", "assessment-form", "--cohort", "Najaar", "Avond", "--output", file).code
        == 0
    )
    fields = PdfReader(file).get_fields()
    found = [fields[f"form_{number:03d}.participant"]["/V"] for number in (1, 2, 3)]
    assert found == names


@pytest.mark.parametrize("kind", OF_PEOPLE)
def test_of_one_person_in_a_group_or_everywhere(issued, paper, kind) -> None:
    program, names = issued
    file, read = paper
    for where in (("--cohort", "Najaar"), ()):
        ran = program("print", kind, *where, "--person", names[1], "--output", file)
        assert ran.code == 0, ran.err
        assert names[1] in read()
        assert names[0] not in read()


def test_the_form_is_of_the_moment_and_the_assessor_asked_for(issued, paper) -> None:
    program, _ = issued
    file, read = paper
    command = ("print", "assessment-form", "--cohort", "Najaar", "--output", file)
    assert program(*command).code == 0
    assert "at the end, by the course leader" in read()
    assert program(*command, "--moment", "start", "--assessor", "self").code == 0
    assert "at the start, by the participant" in read()
    assert program(*command, "--moment", "later").code == 2


@pytest.mark.parametrize("kind", OF_PEOPLE)
def test_without_group_and_person_it_asks_for_one(issued, paper, kind) -> None:
    program, _ = issued
    ran = program("print", kind, "--output", paper[0])
    assert ran.code == 3
    assert "--cohort NAME or --person NAME" in ran.err
    assert not paper[0].exists()


@pytest.mark.parametrize("kind", OF_AN_EVENING)
def test_an_evening_is_of_groups_with_documents(issued, paper, kind) -> None:
    program, names = issued
    assert "--cohort" in program("print", kind, "--output", paper[0]).err
    refused = program(
        "print", kind, "--cohort", "Najaar", "--person", names[0], "--output", paper[0]
    )
    assert refused.code == 3
    assert (
        program(
            "cohort", "create", "Leeg", "--programme", "Ik train mijn stad", "--start", "2027-09-09"
        ).code
        == 0
    )
    ran = program("print", kind, "--cohort", "Leeg", "--output", paper[0])
    assert ran.code == 3
    assert "nobody to hand a document to" in ran.err
    assert not paper[0].exists()
