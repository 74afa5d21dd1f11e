from ct_desktop.ui.page import Page


class ProgrammePage(Page):
    def unsaved(self) -> str:
        return ""

    def discard(self) -> None:
        pass
