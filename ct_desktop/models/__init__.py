"""What is stored: mapped classes, one noun a file."""

from ct_desktop.models.attendance import Attendance
from ct_desktop.models.base import Base
from ct_desktop.models.cohort import BackgroundCount, Cohort, CohortTask
from ct_desktop.models.consent import Consent
from ct_desktop.models.enrolment import Enrolment
from ct_desktop.models.history import Change, ChangeSet
from ct_desktop.models.issued_document import IssuedDocument, NumberSeries
from ct_desktop.models.meeting import Meeting, MeetingLeader
from ct_desktop.models.organisation import Organisation, Signer
from ct_desktop.models.person import Person, PersonRole
from ct_desktop.models.planned_tool import PlannedTool
from ct_desktop.models.programme import Programme, ProgrammeItem, ProgrammeTask
from ct_desktop.models.setting import SchoolHoliday, Setting
from ct_desktop.models.tool_note import ToolNote

__all__ = [
    "Attendance",
    "BackgroundCount",
    "Base",
    "Change",
    "ChangeSet",
    "Cohort",
    "CohortTask",
    "Consent",
    "Enrolment",
    "IssuedDocument",
    "Meeting",
    "MeetingLeader",
    "NumberSeries",
    "Organisation",
    "Person",
    "PersonRole",
    "PlannedTool",
    "Programme",
    "ProgrammeItem",
    "ProgrammeTask",
    "SchoolHoliday",
    "Setting",
    "Signer",
    "ToolNote",
]
