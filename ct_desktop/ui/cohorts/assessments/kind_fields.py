"""The choice of a moment and of who assesses, as two fields."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from ct_desktop.language import tr
from ct_desktop.rules.enumerations import AssessmentMoment, Assessor
from ct_desktop.ui.cohorts.assessments.content import Kind
from ct_desktop.ui.cohorts.assessments.status_columns import assessor_title, moment_title


class KindFields(QObject):
    """``changed`` when the user chose another one."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.moments, self.assessors = QComboBox(), QComboBox()
        self.moments.setAccessibleName(tr("Moment"))
        self.assessors.setAccessibleName(tr("Assessed by"))
        for moment in AssessmentMoment:
            self.moments.addItem(moment_title(moment), moment)
        for assessor in Assessor:
            self.assessors.addItem(assessor_title(assessor), assessor)
        for field in (self.moments, self.assessors):
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.activated.connect(lambda _: self.changed.emit())

    @property
    def kind(self) -> Kind:
        """What is chosen."""
        moment, assessor = self.moments.currentData(), self.assessors.currentData()
        return AssessmentMoment(moment), Assessor(assessor)

    def choose(self, kind: Kind) -> None:
        """Choose from code; tells nobody."""
        self.moments.setCurrentIndex(list(AssessmentMoment).index(kind[0]))
        self.assessors.setCurrentIndex(list(Assessor).index(kind[1]))
