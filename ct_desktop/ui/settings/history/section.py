from ct_desktop.ui.settings.section import Section


class HistorySection(Section):
    pass
