"""File names of prints: words joined by one dash, nothing that a file system refuses."""

import pytest

from ct_desktop.services.prints import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Bijeenkomst 2 · Voor de groep staan", "tools-Bijeenkomst-2-Voor-de-groep-staan"),
        ("Noord - najaar/2026?", "tools-Noord-najaar-2026"),
        ("", "tools"),
    ],
)
def test_words_are_joined_by_one_dash(title, name):
    assert file_name("tools", title) == name
