from ct_desktop.ui.settings.section import Section


class ProtectionSection(Section):
    pass
