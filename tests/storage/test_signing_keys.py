"""The keys that sign certificates, sealed in the vault: they travel with it and fit no other."""

import base64
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ct_desktop.clock import Clock
from ct_desktop.errors import StorageError, StoreDamaged, StoreLocked
from ct_desktop.rules.issuer_keys import IssuerKey, KeyState
from ct_desktop.storage.backup import backup_to
from ct_desktop.storage.layout import vault_path
from ct_desktop.storage.opening import create_store
from ct_desktop.storage.protection import Auto, Open, Password, RecoveryCode
from ct_desktop.storage.restore import restore_from
from ct_desktop.storage.signing_keys import SigningKey, seal, together, unseal
from ct_desktop.storage.slots import Argon2Cost
from ct_desktop.storage.vault import Vault

DAY = date(2026, 9, 10)
KEY = bytes(range(32))


def own(number: int, state: KeyState = KeyState.CURRENT, **facts: Any) -> SigningKey:
    """A key whose parts are all this number."""
    signs = state is KeyState.CURRENT
    key = IssuerKey(bytes([number]) * 32, DAY, state, facts.pop("endorsements", ()))
    return SigningKey(key, bytes([number + 100]) * 32 if signs else b"", **facts)


OLD = own(1, KeyState.STOLEN, vouched=("a" * 32, "b" * 32))
NEW = own(2, endorsements=((bytes([1]) * 32, bytes(64)),))


@pytest.fixture
def vault(tmp_path: Path, cheap: Argon2Cost) -> tuple[Vault, str]:
    return Vault.create(tmp_path, Password("geheim", "Anna"), cost=cheap)


def test_every_way_in_brings_the_keys(tmp_path: Path, vault: tuple[Vault, str]) -> None:
    made, code = vault
    assert not made.signs
    assert made.signing_keys() == ()
    made.set_signing_keys((OLD, NEW))
    for secret in (Password("geheim"), RecoveryCode(code)):
        found = Vault.load(tmp_path)
        assert found.signs
        with pytest.raises(StoreLocked):
            found.signing_keys()
        found.unlock(secret)
        assert found.signing_keys() == (OLD, NEW)


def test_the_file_shows_no_secret(tmp_path: Path, vault: tuple[Vault, str]) -> None:
    vault[0].set_signing_keys((NEW,))
    content = vault_path(tmp_path).read_bytes()
    for secret in (NEW.private, vault[0].key):
        assert secret not in content
        assert base64.b64encode(secret) not in content
        assert secret.hex().encode() not in content


def test_changing_a_password_keeps_the_keys(tmp_path: Path, vault: tuple[Vault, str]) -> None:
    made, _code = vault
    made.set_signing_keys((NEW,))
    made.change_password("Anna", "anders")
    code = made.new_recovery_code()
    found = Vault.load(tmp_path)
    found.unlock(RecoveryCode(code))
    assert found.signing_keys() == (NEW,)


@pytest.mark.parametrize(
    "change",
    [
        lambda keys: keys[0].update(state="retired"),
        lambda keys: keys[0].update(made_on="2020-01-01"),
        lambda keys: keys[0]["vouched"].append("c" * 32),
        lambda keys: keys[0].update(public=keys[1]["public"]),
        lambda keys: keys[1].update(endorsements=[]),
        lambda keys: keys[1].update(sealed=keys[0]["sealed"], nonce=keys[0]["nonce"]),
        lambda keys: keys[1].update(nonce=""),
    ],
)
def test_a_key_changed_by_hand_is_noticed(
    tmp_path: Path, vault: tuple[Vault, str], change: Callable[[list[dict[str, Any]]], object]
) -> None:
    vault[0].set_signing_keys((OLD, NEW))
    path = vault_path(tmp_path)
    data = json.loads(path.read_text())
    change(data["signing"])
    path.write_text(json.dumps(data))
    found = Vault.load(tmp_path)
    found.unlock(Password("geheim"))
    with pytest.raises(StoreDamaged, match="signs certificates"):
        found.signing_keys()


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.update(signing=5),
        lambda data: data.update(signing=[{}]),
        lambda data: data["signing"][0].update(state="borrowed"),
        lambda data: data["signing"][0].update(public="no base64 !"),
    ],
)
def test_nonsense_in_the_file(
    tmp_path: Path, vault: tuple[Vault, str], change: Callable[[dict[str, Any]], object]
) -> None:
    vault[0].set_signing_keys((NEW,))
    data = json.loads(vault_path(tmp_path).read_text())
    change(data)
    vault_path(tmp_path).write_text(json.dumps(data))
    with pytest.raises(StoreDamaged):
        Vault.load(tmp_path)


def test_a_key_fits_no_other_vault() -> None:
    sealed = seal(NEW, "one", KEY)
    assert unseal(sealed, "one", KEY) == NEW
    assert unseal(sealed, "other", KEY) is None
    assert unseal(sealed, "one", bytes(32)) is None


def test_a_vault_that_cannot_be_written_keeps_what_it_had(
    tmp_path: Path, vault: tuple[Vault, str]
) -> None:
    made, _code = vault
    made.set_signing_keys((NEW,))
    made.path = tmp_path / "gone" / "vault.json"
    with pytest.raises(StorageError):
        made.set_signing_keys((OLD, NEW))
    assert made.signing_keys() == (NEW,)


def test_keys_of_two_copies() -> None:
    retired = replace(NEW, key=replace(NEW.key, state=KeyState.RETIRED), private=b"")
    third = own(3)

    def sealed(*keys: SigningKey):
        return [seal(key, "v", KEY) for key in keys]

    def opened(found):
        return [unseal(one, "v", KEY) for one in found]

    assert opened(together(sealed(retired, third), sealed(NEW))) == [retired, third]
    assert opened(together(sealed(NEW), sealed(retired, third))) == [third, retired]
    assert opened(together(sealed(NEW), sealed())) == [NEW]
    assert opened(together(sealed(), sealed(OLD, NEW))) == [OLD, NEW]


def test_a_backup_carries_the_keys_to_another_pc(
    tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    opened, code = create_store(here, clock, Password("geheim"), cost=cheap)
    opened.vault.set_signing_keys((OLD, NEW))
    backup_to(here, opened.vault, tmp_path / "a.ctbackup", clock)
    opened.close()
    restore_from(tmp_path / "a.ctbackup", there, RecoveryCode(code), clock)
    found = Vault.load(there)
    found.unlock(Password("geheim"))
    assert found.signing_keys() == (OLD, NEW)


def test_an_older_backup_does_not_take_a_newer_key_away(
    tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    folder = tmp_path / "data"
    opened, _code = create_store(folder, clock, Open(), cost=cheap)
    opened.vault.set_signing_keys((own(1),))
    backup_to(folder, opened.vault, tmp_path / "a.ctbackup", clock)
    opened.vault.set_signing_keys((OLD, NEW))
    opened.close()
    restore_from(tmp_path / "a.ctbackup", folder, Auto(), clock)
    found = Vault.load(folder)
    found.unlock_open()
    assert found.signing_keys() == (OLD, NEW)


def test_nor_when_only_the_password_of_then_opens_it(
    tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    folder = tmp_path / "data"
    opened, _code = create_store(folder, clock, Password("toen", "Anna"), cost=cheap)
    backup_to(folder, opened.vault, tmp_path / "a.ctbackup", clock)
    opened.vault.change_password("Anna", "nu")
    opened.vault.set_signing_keys((NEW,))
    opened.close()
    restore_from(tmp_path / "a.ctbackup", folder, Password("toen", "Anna"), clock)
    found = Vault.load(folder)
    found.unlock(Password("toen"))
    assert found.signing_keys() == (NEW,)
    with pytest.raises(StoreLocked):
        Vault.load(folder).unlock(Password("nu"))


def test_the_keys_of_another_store_stay_out(
    tmp_path: Path, clock: Clock, cheap: Argon2Cost
) -> None:
    stores = {}
    for name in ("one", "other"):
        opened, _code = create_store(tmp_path / name, clock, Open(), cost=cheap)
        opened.vault.set_signing_keys((own(len(name)),))
        backup_to(tmp_path / name, opened.vault, tmp_path / f"{name}.ctbackup", clock)
        stores[name] = opened
        opened.close()
    restore_from(tmp_path / "other.ctbackup", tmp_path / "one", Auto(), clock)
    found = Vault.load(tmp_path / "one")
    found.unlock_open()
    assert found.signing_keys() == (own(len("other")),)
    assert found.id == stores["other"].vault.id
