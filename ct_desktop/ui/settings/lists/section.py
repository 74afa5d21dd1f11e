from ct_desktop.ui.settings.section import Section


class ListsSection(Section):
    pass
