"""What is stored: mapped classes, one noun a file."""

from ct_desktop.models.assessment import Assessment, AssessmentScore
from ct_desktop.models.attendance import Attendance
from ct_desktop.models.base import Base
from ct_desktop.models.certificate_template import CertificateTemplate, TemplatePicture
from ct_desktop.models.cohort import BackgroundCount, Cohort, CohortTask
from ct_desktop.models.competence_profile import CompetenceProfile
from ct_desktop.models.consent import Consent
from ct_desktop.models.enrolment import Enrolment
from ct_desktop.models.final_work import FinalWork
from ct_desktop.models.handover import Handover
from ct_desktop.models.history import Change, ChangeSet
from ct_desktop.models.intake import Intake, PlanStep
from ct_desktop.models.issued_document import IssuedDocument, NumberSeries
from ct_desktop.models.meeting import Meeting, MeetingLeader
from ct_desktop.models.offer import Offer
from ct_desktop.models.organisation import Organisation, Signer
from ct_desktop.models.person import Person, PersonRole
from ct_desktop.models.placement import Placement, PlacementMove, PlacementOverride
from ct_desktop.models.planned_tool import PlannedTool
from ct_desktop.models.practice_entry import PracticeEntry
from ct_desktop.models.programme import Programme, ProgrammeItem, ProgrammeTask
from ct_desktop.models.received_form import ReceivedForm, ReceivedLine
from ct_desktop.models.setting import SchoolHoliday, Setting
from ct_desktop.models.store_key import StoreKey
from ct_desktop.models.supervisor import Supervisor
from ct_desktop.models.tool_note import ToolNote
from ct_desktop.models.vog import Vog

__all__ = [
    "Assessment",
    "AssessmentScore",
    "Attendance",
    "BackgroundCount",
    "Base",
    "CertificateTemplate",
    "Change",
    "ChangeSet",
    "Cohort",
    "CohortTask",
    "CompetenceProfile",
    "Consent",
    "Enrolment",
    "FinalWork",
    "Handover",
    "Intake",
    "IssuedDocument",
    "Meeting",
    "MeetingLeader",
    "NumberSeries",
    "Offer",
    "Organisation",
    "Person",
    "PersonRole",
    "Placement",
    "PlacementMove",
    "PlacementOverride",
    "PlanStep",
    "PlannedTool",
    "PracticeEntry",
    "Programme",
    "ProgrammeItem",
    "ProgrammeTask",
    "ReceivedForm",
    "ReceivedLine",
    "SchoolHoliday",
    "Setting",
    "Signer",
    "StoreKey",
    "Supervisor",
    "TemplatePicture",
    "ToolNote",
    "Vog",
]
