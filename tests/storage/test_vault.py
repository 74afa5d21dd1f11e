import json
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import keyring
import keyring.backend
import pytest
from hypothesis import given
from hypothesis import strategies as st
from keyring.backends.fail import Keyring as NoKeyring

from ct_desktop.errors import NotFound, StorageError, StoreDamaged, StoreLocked, UserError
from ct_desktop.storage import recovery_code
from ct_desktop.storage.protection import Auto, Keychain, Open, Password, RecoveryCode
from ct_desktop.storage.slots import Argon2Cost, SlotKind
from ct_desktop.storage.vault import Vault


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keychain that works, for a PC that has none."""

    # Below what the library would choose by itself, for it finds every class there is.
    priority = -1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.held.pop((service, username), None)


@pytest.fixture
def with_keychain() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    backend = MemoryKeyring()
    backend.priority = 1
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def without_keychain() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


def test_every_way_gives_the_same_key(tmp_path: Path, cheap: Argon2Cost) -> None:
    vault, code = Vault.create(tmp_path, Password("geheim", "Anna"), cost=cheap)
    again = Vault.load(tmp_path)
    assert len(vault.key) == 32
    assert again.unlock(Password("geheim")) == vault.key
    assert again.unlock(Password("geheim", "ANNA")) == vault.key
    assert again.unlock(RecoveryCode(code)) == vault.key
    assert again.kinds() == {SlotKind.PASSWORD, SlotKind.RECOVERY}


def test_file_holds_neither_key_nor_password_and_is_private(
    tmp_path: Path, cheap: Argon2Cost
) -> None:
    vault, code = Vault.create(tmp_path, Password("geheim", "Anna"), cost=cheap)
    file = tmp_path / "vault.json"
    content = file.read_bytes()
    assert vault.key not in content
    assert b"geheim" not in content and code.encode() not in content
    if os.name != "nt":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["vault.json"]


@pytest.mark.parametrize("wrong", ["Geheim", "geheim ", "", "gehe im"])
def test_wrong_password_stays_locked(tmp_path: Path, cheap: Argon2Cost, wrong: str) -> None:
    Vault.create(tmp_path, Password("geheim", "Anna"), cost=cheap)
    vault = Vault.load(tmp_path)
    with pytest.raises(StoreLocked):
        vault.unlock(Password(wrong))
    with pytest.raises(StoreLocked):
        _ = vault.key


def test_password_typed_on_another_system(tmp_path: Path, cheap: Argon2Cost) -> None:
    Vault.create(tmp_path, Password("Zo\u00eb caf\u00e9", "Anna"), cost=cheap)
    assert Vault.load(tmp_path).unlock(Password("Zoe\u0308 cafe\u0301"))


def test_password_change_rewraps(tmp_path: Path, cheap: Argon2Cost) -> None:
    vault, code = Vault.create(tmp_path, Password("oud", "Anna"), cost=cheap)
    vault.change_password("anna", "nieuw")
    again = Vault.load(tmp_path)
    assert again.unlock(Password("nieuw", "Anna")) == vault.key
    assert again.unlock(RecoveryCode(code)) == vault.key
    assert again.users() == ("Anna",)
    with pytest.raises(StoreLocked):
        again.unlock(Password("oud"))


def test_several_users(tmp_path: Path, cheap: Argon2Cost) -> None:
    vault, _ = Vault.create(tmp_path, Password("a", "Anna"), cost=cheap)
    vault.add_password("Bea", "b")
    again = Vault.load(tmp_path)
    with pytest.raises(StoreLocked, match="Anna, Bea"):
        again.unlock(Password("a"))
    assert again.unlock(Password("b", "bea")) == vault.key
    with pytest.raises(StoreLocked):
        again.unlock(Password("a", "Bea"))
    with pytest.raises(UserError):
        vault.add_password("BEA", "x")
    vault.remove_password("Anna")
    assert Vault.load(tmp_path).users() == ("Bea",)
    with pytest.raises(NotFound):
        vault.change_password("Anna", "x")


def test_last_way_in_stays(tmp_path: Path, cheap: Argon2Cost) -> None:
    vault, _ = Vault.create(tmp_path, Password("a", "Anna"), cost=cheap)
    with pytest.raises(UserError, match="last way"):
        vault.remove_password("Anna")
    assert Vault.load(tmp_path).unlock(Password("a")) == vault.key
    vault.add_open()
    vault.remove_password("Anna")
    with pytest.raises(UserError, match="last way"):
        vault.remove_open()
    assert Vault.load(tmp_path).unlock(Auto()) == vault.key


def test_locked_vault_cannot_be_changed(tmp_path: Path, cheap: Argon2Cost) -> None:
    Vault.create(tmp_path, Password("a", "Anna"), cost=cheap)
    vault = Vault.load(tmp_path)
    before = vault.path.read_bytes() if vault.path else b""
    for change in (vault.new_recovery_code, vault.add_open, lambda: vault.remove_password("Anna")):
        with pytest.raises(StoreLocked):
            change()
    assert (tmp_path / "vault.json").read_bytes() == before


def test_new_recovery_code_replaces_the_old(tmp_path: Path, cheap: Argon2Cost) -> None:
    vault, old = Vault.create(tmp_path, Open(), cost=cheap)
    new = vault.new_recovery_code()
    again = Vault.load(tmp_path)
    assert again.unlock(RecoveryCode(new)) == vault.key
    with pytest.raises(StoreLocked, match="another store"):
        again.unlock(RecoveryCode(old))


def test_slot_of_another_user_or_vault_opens_nothing(tmp_path: Path, cheap: Argon2Cost) -> None:
    Vault.create(tmp_path, Password("a", "Anna"), cost=cheap)
    file = tmp_path / "vault.json"
    data = json.loads(file.read_bytes())
    data["slots"][1]["user"] = "Bea"
    file.write_text(json.dumps(data))
    with pytest.raises(StoreLocked):
        Vault.load(tmp_path).unlock(Password("a"))


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\x00", b"[]", b'{"format": "ct-vault-9", "id": "", "slots": []}']
)
def test_damaged_slot_file_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "vault.json").write_bytes(content)
    with pytest.raises(StoreDamaged):
        Vault.load(tmp_path)


def test_keychain_opens_without_a_question(
    tmp_path: Path, cheap: Argon2Cost, with_keychain: MemoryKeyring
) -> None:
    vault, _ = Vault.create(tmp_path, Keychain(), cost=cheap)
    assert Vault.load(tmp_path).unlock(Auto()) == vault.key
    assert b"keychain" not in vault.as_bytes(without_keychain=True)
    with_keychain.held.clear()
    with pytest.raises(StoreLocked):
        Vault.load(tmp_path).unlock(Auto())
    vault.add_password("Anna", "a")
    vault.remove_keychain()
    assert Vault.load(tmp_path).kinds() == {SlotKind.PASSWORD, SlotKind.RECOVERY}


@pytest.mark.usefixtures("without_keychain")
def test_without_a_keychain_nothing_is_made(tmp_path: Path, cheap: Argon2Cost) -> None:
    with pytest.raises(UserError, match="no keychain"):
        Vault.create(tmp_path, Keychain(), cost=cheap)
    with pytest.raises(UserError, match="empty"):
        Vault.create(tmp_path, Password("", "Anna"), cost=cheap)
    assert list(tmp_path.iterdir()) == []


def test_write_that_fails_leaves_the_slots_as_they_were(
    tmp_path: Path,
    cheap: Argon2Cost,
    unprivileged: Callable[[], AbstractContextManager[None]],
) -> None:
    vault, _ = Vault.create(tmp_path, Password("a", "Anna"), cost=cheap)
    tmp_path.chmod(0o555)
    with unprivileged(), pytest.raises(StorageError, match="cannot be written"):
        vault.change_password("Anna", "b")
    tmp_path.chmod(0o755)
    vault.add_open()
    assert Vault.load(tmp_path).unlock(Password("a", "Anna")) == vault.key


def typed(code: str, choices: list[int]) -> str:
    """``code`` as a person might type it from paper."""
    out = []
    for char, choice in zip(code, choices, strict=True):
        alike = {"0": "0oO", "1": "1iIlL"}.get(char, char + char.lower())
        alike = " -\u2013" if char == "-" else alike
        out.append(alike[choice % len(alike)] + (" " if choice % 7 == 0 else ""))
    return "".join(out)


@given(st.lists(st.integers(0, 100), min_size=39, max_size=39))
def test_recovery_code_forgives_the_way_it_is_typed(choices: list[int]) -> None:
    code = recovery_code.new_code()
    assert recovery_code.normal(typed(code, choices)) == code.replace("-", "")


@given(st.integers(0, 31), st.sampled_from(recovery_code.ALPHABET))
def test_recovery_code_notices_a_wrong_character(place: int, other: str) -> None:
    # A fixed code, so that the one in a thousand that the checksum lets through stays away.
    code = "0123456789ABCDEFGHJKMNPQRSTVWX"
    code += recovery_code._check(code)
    wrong = code[:place] + other + code[place + 1 :]
    if wrong != code:
        try:
            assert recovery_code.normal(wrong) != code
        except UserError as error:
            assert "typing error" in error.message


@pytest.mark.parametrize("text", ["", "ABCD", "7H2K-" * 9, "ŞŞŞŞ" * 8, "U" * 32])
def test_what_is_no_recovery_code_is_said(text: str) -> None:
    with pytest.raises(UserError):
        recovery_code.normal(text)


def test_recovery_code_is_eight_groups_of_four() -> None:
    groups = recovery_code.new_code().split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert recovery_code.new_code() != recovery_code.new_code()
