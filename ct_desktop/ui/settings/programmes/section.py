from ct_desktop.ui.settings.section import Section


class ProgrammesSection(Section):
    pass
