from ct_desktop.models import Base
from ct_desktop.storage.ownership import Ownership


def test_rows_of_a_person_are_recognised() -> None:
    ownership = Ownership(Base.metadata)
    rows = {"enrolment": {"id": 5, "person_id": 3, "cohort_id": 1}}

    def owner(table: str, **image: int) -> int | None:
        return ownership.person_of(table, {"id": 9, **image}, lambda name, _: rows.get(name))

    assert owner("person") == 9
    assert owner("consent", person_id=3) == 3
    assert owner("attendance", enrolment_id=5, meeting_id=1) == 3
    assert owner("cohort", leader_id=3) is None
    assert owner("meeting", cohort_id=1) is None
    assert owner("organisation") is None
