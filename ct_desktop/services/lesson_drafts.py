"""Lesson packages in the making: kept safe while people work on them, then put on the shelf."""

import shutil
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from ct_desktop.clock import Clock, system_clock
from ct_desktop.errors import Conflict, NotFound, UserError
from ct_desktop.language import tr
from ct_desktop.lessons.kinds import ResourceKind
from ct_desktop.lessons.writing.cartridge_writer import write_cartridge
from ct_desktop.lessons.writing.draft import Draft
from ct_desktop.lessons.writing.draft_files import (
    FileSource,
    is_program,
    kind_of_file,
    safe_name,
    suffix_of,
)
from ct_desktop.lessons.writing.draft_pictures import is_picture, prepared_picture
from ct_desktop.lessons.writing.draft_use import losses, with_used_files
from ct_desktop.lessons.writing.from_package import draft_from
from ct_desktop.services.draft_folder import DraftFolder, DraftState
from ct_desktop.services.lesson_library import LessonLibrary, ShelfEntry

LARGEST_FILE = 500 * 1024 * 1024
_COVERS = frozenset({"png", "jpg", "jpeg", "webp", "gif"})


@dataclass(frozen=True)
class DraftEntry:
    """A draft in the list. ``package`` is the key of the package on the shelf it will replace."""

    key: str
    title: str
    language: str
    edition: str
    items: int
    changed: datetime
    package: str | None


@dataclass(frozen=True)
class OpenDraft:
    """A draft to work on; ``revision`` goes back with the next ``save``."""

    key: str
    draft: Draft
    revision: int
    package: str | None


@dataclass(frozen=True)
class AddedFile:
    """A file that was copied into a draft, under the name that its pages use."""

    name: str
    kind: ResourceKind


class LessonDrafts:
    """The drafts of a library; needs no store and no password."""

    def __init__(self, library: LessonLibrary, clock: Clock | None = None) -> None:
        self._root = library.drafts_dir
        self._library = library
        self._clock = clock or system_clock()

    def entries(self) -> tuple[DraftEntry, ...]:
        """All drafts, the one last worked on first; a folder that is no draft is passed over."""
        found = []
        for folder in self._folders():
            state = folder.state()
            if state is not None:
                found.append(_entry(folder.key, state))
        return tuple(sorted(found, key=lambda entry: entry.changed, reverse=True))

    def new(self, title: str, language: str) -> DraftEntry:
        """An empty package. Raises UserError without a title."""
        if not title.strip():
            raise UserError(tr("The package has no title."), tr("Type a title."))
        draft = Draft(f"ct-{uuid4().hex}", title.strip(), language)
        return self._begin(draft, None, ())

    def copy(self, package: str) -> tuple[DraftEntry, tuple[str, ...]]:
        """A package of one's own made from one on the shelf, and what a draft cannot carry.

        Raises NotFound, UserError.
        """
        with self._library.open(package) as opened:
            draft, lost = draft_from(opened)
            title = tr("{title} (copy)").format(title=draft.title)
            own = replace(draft, identifier=f"ct-{uuid4().hex}", title=title)
            return self._begin(own, None, lost), lost

    def edit(self, package: str) -> tuple[DraftEntry, tuple[str, ...]]:
        """The draft that will replace a package made here; the one begun earlier if there is one.

        A starter package or one of another maker is copied instead: their next version would undo
        the work. Raises NotFound, UserError.
        """
        for entry in self.entries():
            if entry.package == package:
                return entry, ()
        shelf = self._library.entry(package)
        if shelf.starter or not shelf.made_here:
            return self.copy(package)
        with self._library.open(package) as opened:
            draft, lost = draft_from(opened)
            return self._begin(draft, package, lost), lost

    def open(self, key: str) -> OpenDraft:
        """The draft with its files. Raises NotFound."""
        folder = self._folder(key)
        state = self._state(folder)
        state.draft.files = dict(folder.files())
        return OpenDraft(key, state.draft, state.revision, state.package)

    def save(self, opened: OpenDraft) -> OpenDraft:
        """Keep the work; all of it or nothing. Raises NotFound, Conflict, OSError."""
        folder = self._folder(opened.key)
        state = self._state(folder)
        if state.revision != opened.revision:
            raise Conflict(
                tr("“{title}” was changed in another window.").format(title=state.draft.title),
                tr("Close the editor and open the package again."),
            )
        revision = opened.revision + 1
        folder.write(
            replace(state, draft=opened.draft, revision=revision, changed=self._clock.now())
        )
        return replace(opened, revision=revision)

    def add_file(self, key: str, file: Path) -> AddedFile:
        """Copy a file into the draft; pictures are made to fit and lose their hidden data.

        Raises NotFound, UserError for a program or more than 500 MB, OSError.
        """
        folder = self._folder(key)
        self._refuse(file)
        taken = {*(name for name, _ in folder.files()), *(f"cover.{one}" for one in _COVERS)}
        if is_picture(file.name):
            content, suffix = prepared_picture(file)
            name = safe_name(f"{file.stem}.{suffix}", taken)
            folder.put(name, content)
        else:
            name = safe_name(file.name, taken)
            folder.put(name, file)
        return AddedFile(name, kind_of_file(name))

    def add_cover(self, key: str, file: Path) -> AddedFile:
        """Copy a picture in as the cover. Raises as ``add_file`` does."""
        folder = self._folder(key)
        self._refuse(file)
        if suffix_of(file.name) == "svg" or not is_picture(file.name):
            raise UserError(
                tr("“{name}” cannot be the cover.").format(name=file.name),
                tr("Choose a photo or picture as JPEG or PNG."),
            )
        content, suffix = prepared_picture(file)
        folder.put(f"cover.{suffix}", content)
        return AddedFile(f"cover.{suffix}", ResourceKind.IMAGE)

    def file(self, key: str, name: str) -> Path:
        """Where a file of the draft lies. Raises NotFound."""
        return self._folder(key).file(name)

    def file_folder(self, key: str) -> Path:
        """The folder with the files of the draft. Raises NotFound."""
        return self._folder(key).path / "files"

    def publish(self, key: str) -> ShelfEntry:
        """Put the package on the shelf, in the place of its former version.

        Raises NotFound, UserError, OSError; the draft stays.
        """
        folder = self._folder(key)
        state = self._state(folder)
        on_shelf = {entry.key for entry in self._library.shelf()}
        former = state.package if state.package in on_shelf else None
        with folder.working_file("package.imscc") as file:
            write_cartridge(self._whole(folder, state), file)
            entry = self._library.add(file, replaces=former)
        folder.write(replace(state, package=entry.key, revision=state.revision))
        return entry

    def export(self, key: str, target: Path) -> tuple[str, ...]:
        """Write the package to a file; returns sentences on what it does not carry.

        Raises NotFound, UserError, OSError.
        """
        folder = self._folder(key)
        state = self._state(folder)
        draft = self._whole(folder, state)
        write_cartridge(draft, target)
        return (*state.lost, *losses(draft))

    def preview(self, opened: OpenDraft, target: Path) -> None:
        """Write the draft as it stands, saved or not, to look at it. Raises as ``export``."""
        folder = self._folder(opened.key)
        files: dict[str, FileSource] = dict(folder.files())
        write_cartridge(with_used_files(replace(opened.draft, files=files)), target)

    def remove(self, key: str) -> None:
        """Throw a draft away, for good. Raises NotFound."""
        shutil.rmtree(self._folder(key).path)

    def _whole(self, folder: DraftFolder, state: DraftState) -> Draft:
        return with_used_files(replace(state.draft, files=dict(folder.files())))

    def _begin(self, draft: Draft, package: str | None, lost: tuple[str, ...]) -> DraftEntry:
        folder = DraftFolder(self._root / uuid4().hex[:12])
        state = DraftState(draft, 1, self._clock.now(), package, lost)
        folder.create(state)
        return _entry(folder.key, state)

    def _folders(self) -> list[DraftFolder]:
        if not self._root.is_dir():
            return []
        return [DraftFolder(path) for path in sorted(self._root.iterdir()) if path.is_dir()]

    def _folder(self, key: str) -> DraftFolder:
        folder = next((folder for folder in self._folders() if folder.key == key), None)
        if folder is None:
            raise NotFound(
                tr("This package in the making is not there any more."),
                tr("Choose one from the list."),
            )
        return folder

    def _state(self, folder: DraftFolder) -> DraftState:
        state = folder.state()
        if state is None:
            raise NotFound(
                tr("This package in the making cannot be read."),
                tr("Restore a backup, or remove it."),
            )
        return state

    def _refuse(self, file: Path) -> None:
        if not file.is_file():
            raise UserError(
                tr("“{name}” is not a file.").format(name=file.name), tr("Choose a file.")
            )
        if is_program(file.name):
            raise UserError(
                tr("“{name}” is a program or holds one.").format(name=file.name),
                tr("Programs do not go into a lesson package. Save a document without macros."),
            )
        if file.stat().st_size > LARGEST_FILE:
            raise UserError(
                tr("“{name}” is larger than 500 MB.").format(name=file.name),
                tr("Make the film shorter or smaller first."),
            )


def _entry(key: str, state: DraftState) -> DraftEntry:
    draft = state.draft
    items = sum(1 for item in draft.walk() if item.kind is not None)
    return DraftEntry(
        key, draft.title, draft.language, draft.edition, items, state.changed, state.package
    )
