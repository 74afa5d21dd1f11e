"""A package taken over as a draft, with a word on whatever a draft cannot carry."""

from html import escape
from pathlib import PurePosixPath

from ct_desktop.language import ntr, tr
from ct_desktop.lessons.content import (
    DiscussionContent,
    FileContent,
    LinkContent,
    MissingContent,
    PageContent,
    PlatformContent,
    QuizContent,
    UnknownContent,
)
from ct_desktop.lessons.kinds import QUIZZES, PackageFormat, ResourceKind
from ct_desktop.lessons.package import Item, LessonPackage, Resource
from ct_desktop.lessons.quizzes.quiz_texts import with_texts
from ct_desktop.lessons.reading.reader import OpenPackage
from ct_desktop.lessons.writing.draft import Draft, DraftItem, first_free, is_key, make_key
from ct_desktop.lessons.writing.draft_files import kind_of_file
from ct_desktop.lessons.writing.fragment_links import FILES, without_file_base
from ct_desktop.lessons.writing.page_shell import STYLE_NAME
from ct_desktop.lessons.writing.style_sheet import own_style
from ct_desktop.lessons.writing.taken_files import TakenFiles
from ct_desktop.lessons.writing.taken_pages import page_fragment, taken_text

_ADDRESSED = frozenset({ResourceKind.PAGE, ResourceKind.DISCUSSION, *QUIZZES})


def draft_from(opened: OpenPackage) -> tuple[Draft, tuple[str, ...]]:
    """The draft, and a sentence for everything that stays behind.

    The files of the draft are read from ``opened`` when they are needed: keep it open until the
    draft was written or its files were copied. Raises UserError when the package cannot be read.
    """
    return _Taking(opened).draft()


class _Taking:
    """One package on its way into a draft."""

    def __init__(self, opened: OpenPackage) -> None:
        self._opened = opened
        self._package: LessonPackage = opened.package
        self._lost: list[str] = []
        self._keys: dict[str, str] = {}
        self._own_keys: dict[str, str] = {}
        """Keys of what folders of other packages show themselves."""
        self._taken_keys: set[str] = set()
        for item in self._package.walk():
            self._keys[item.key] = self._new_key(item.key, item.title)
        self._places = self._places_of_items()
        self._apart = {
            resource.key: self._apart_key(resource)
            for resource in self._package.loose
            if self._is_apart(resource)
        }
        self._files = TakenFiles(opened, self._places)

    def draft(self) -> tuple[Draft, tuple[str, ...]]:
        """Items first: they say which files are needed."""
        package = self._package
        items = [self._item(item) for item in package.items]
        loose = [self._loose(one) for one in package.loose if one.key in self._apart]
        if loose:
            key = self._new_key("", tr("Also in this package"))
            items.append(DraftItem(key, tr("Also in this package"), children=loose))
        draft = Draft(
            identifier=self._identifier(),
            title=package.title,
            language=package.language,
            edition=package.edition,
            description=package.description,
            rights=package.rights,
            keywords=package.keywords,
            items=items,
            style=self._style(),
        )
        draft.files, draft.cover = self._files.collected(package.cover)
        self._note_losses()
        return draft, tuple(self._lost)

    def _identifier(self) -> str:
        """That of a package made here; one of another maker becomes ours with this draft."""
        package = self._package
        if package.made_here and is_key(package.identifier):
            return package.identifier
        return f"ct-{make_key(package.identifier or package.title, self._taken_keys)}"

    def _note_losses(self) -> None:
        missing = self._files.missing
        if missing:
            self._lost.append(
                ntr(
                    "{n} file that pages ask for is not in the package: {names}.",
                    "{n} files that pages ask for are not in the package: {names}.",
                    len(missing),
                ).format(n=len(missing), names=", ".join(missing[:5]))
            )
        if self._package.format is PackageFormat.SCORM:
            self._lost.append(tr("Scores and progress of SCORM; only its pages are taken over."))
        if self._package.format is PackageFormat.EPUB:
            self._lost.append(tr("The layout of the book; only its text and pictures remain."))

    def _new_key(self, wanted: str, title: str) -> str:
        key = (
            first_free(wanted, self._taken_keys)
            if is_key(wanted)
            else make_key(wanted or title, self._taken_keys)
        )
        self._taken_keys.add(key)
        return key

    def _places_of_items(self) -> dict[str, str]:
        """Address in the draft by the name of the entry, for links; the first item counts."""
        found: dict[str, str] = {}
        for item in self._package.walk():
            resource = item.resource
            if resource is None or resource.name is None or resource.kind not in _ADDRESSED:
                continue
            key = self._keys[item.key]
            if item.children:
                key = self._own_keys[item.key] = self._new_key(f"{key}-page", item.title)
            suffix = "html" if resource.kind is ResourceKind.PAGE else "xml"
            found.setdefault(resource.name, f"{key}.{suffix}")
        return found

    def _item(self, item: Item) -> DraftItem:
        key = self._keys[item.key]
        children = [self._item(child) for child in item.children]
        if item.resource is None:
            if item.unresolved:
                self._lose(item.title, tr("what it showed is not in the package"))
            return DraftItem(key, item.title, tags=item.tags, children=children)
        if not children:
            return self._shown(key, item.title, item, item.resource)
        # In a cartridge only a folder has items below it: its own page becomes the first of them.
        own_key = self._own_keys.get(item.key) or self._new_key(f"{key}-page", item.title)
        own = self._shown(own_key, item.title, item, item.resource)
        return DraftItem(key, item.title, children=[own, *children])

    def _loose(self, resource: Resource) -> DraftItem:
        title = PurePosixPath(resource.name or resource.key).stem
        item = Item(resource.key, title, resource, tags=resource.tags)
        return self._shown(self._apart[resource.key], title, item, resource)

    def _apart_key(self, resource: Resource) -> str:
        """Give a resource that no item shows a key, and its links a place to lead to."""
        key = self._new_key(resource.key, PurePosixPath(resource.name or "").stem)
        if resource.name:
            suffix = "html" if resource.kind is ResourceKind.PAGE else "xml"
            self._places[resource.name] = f"{key}.{suffix}"
        return key

    def _is_apart(self, resource: Resource) -> bool:
        """Whether it is something to read or do, and not a file that pages use."""
        return resource.kind in {ResourceKind.PAGE, ResourceKind.DISCUSSION, *QUIZZES} and (
            resource.name not in self._places
        )

    def _shown(self, key: str, title: str, item: Item, resource: Resource) -> DraftItem:
        draft = DraftItem(key, title, tags=item.tags)
        content = self._opened.content(item)
        if item.query:
            self._lose(title, tr("the place in its page, or settings in its address"))
        match content:
            case PageContent(name=name):
                draft.kind = ResourceKind.PAGE
                draft.body, lost = page_fragment(self._opened, name, self._files)
                for sentence in lost:
                    self._lose(title, sentence)
            case FileContent(name=name):
                draft.file = self._files.take(name)
                draft.kind = kind_of_file(draft.file)
            case QuizContent(quiz=quiz, base=base):
                draft.kind = ResourceKind.QUIZ
                draft.quiz = with_texts(quiz, lambda html: self._text(html, base))
                if resource.kind is ResourceKind.QUESTION_BANK:
                    self._lose(title, tr("that it is a question bank; it becomes a quiz"))
            case DiscussionContent(html=html, base=base, attachments=attachments):
                draft.kind = ResourceKind.DISCUSSION
                draft.body = self._text(html, base)
                draft.body = "\n".join([draft.body, *map(self._attached, attachments)]).strip()
            case LinkContent(url=url):
                draft.kind, draft.url = ResourceKind.WEB_LINK, url
            case PlatformContent(url=url):
                self._lose(title, tr("a tool of a learning platform"))
                if url:
                    draft.kind, draft.url = ResourceKind.WEB_LINK, url
            case UnknownContent(files=files):
                self._lose(title, tr("its type is not known here; its files are kept"))
                draft.children = [self._file_item(name, item) for name in files]
            case MissingContent():
                self._lose(title, tr("what it showed is not in the package"))
        return draft

    def _attached(self, name: str) -> str:
        """A cartridge written here has no attachments: a link in the text does the same."""
        file = self._files.take(name)
        return f'<p><a href="{FILES}{file}">{escape(PurePosixPath(name).name)}</a></p>'

    def _file_item(self, name: str, item: Item) -> DraftItem:
        file = self._files.take(name)
        title = PurePosixPath(name).name
        key = self._new_key("", title)
        return DraftItem(key, title, kind_of_file(file), file=file, tags=item.tags)

    def _text(self, html: str, base: str) -> str:
        if self._package.made_here:
            self._files.take_used(without_file_base(html))
            return without_file_base(html)
        return taken_text(html, base, self._files)

    def _style(self) -> str:
        """The style sheet of a package made here; those of others suit pages of theirs only."""
        if not self._package.made_here or STYLE_NAME not in self._opened.archive.names:
            return ""
        return own_style(self._opened.archive.read(STYLE_NAME).decode("utf-8", "replace"))

    def _lose(self, title: str, what: str) -> None:
        self._lost.append(tr("“{title}”: {what}.").format(title=title, what=what))
