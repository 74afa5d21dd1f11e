import pytest

from ct_desktop.rules.passwords import Strength, strength


@pytest.mark.parametrize(
    ("password", "wanted"),
    [
        ("", Strength.SHORT),
        ("geheim1", Strength.SHORT),
        ("aaaaaaaaaaaaaaaaaaaa", Strength.SHORT),
        ("geheim12", Strength.FAIR),
        ("dertienteken5", Strength.FAIR),
        ("een lang wachtwoord", Strength.STRONG),
    ],
)
def test_length_counts_and_repetition_does_not(password, wanted):
    assert strength(password) is wanted
