"""Words on the attendance sheet."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AttendanceWords:
    """Title, heads of columns and the legend."""

    title: str
    name: str
    signature: str
    time_in: str
    remarks: str
    legend: str
    legend_single: str
    legend_empty: str
    one_participant: str
    participants: str
    sheet: str
    printed: str
    tools: str


WORDS = {
    "nl": AttendanceWords(
        title="Presentielijst · {cohort}",
        name="Naam",
        signature="Handtekening",
        time_in="Tijd binnen",
        remarks="Opmerkingen",
        legend=(
            "Paraaf bij aanwezigheid · L = te laat (minuten) · A = afgemeld · X = afwezig"
            " · lege regels voor wie binnenloopt"
        ),
        legend_single=(
            "Handtekening bij aanwezigheid · A = afgemeld · X = afwezig"
            " · lege regels voor wie binnenloopt"
        ),
        legend_empty="Schrijf de namen duidelijk leesbaar, in blokletters",
        one_participant="{n} deelnemer",
        participants="{n} deelnemers",
        sheet="blad {page} van {pages}",
        printed="afgedrukt {date}",
        tools="Geplande tools",
    ),
    "en": AttendanceWords(
        title="Attendance sheet · {cohort}",
        name="Name",
        signature="Signature",
        time_in="Time in",
        remarks="Remarks",
        legend=(
            "Initials when present · L = late (minutes) · A = excused · X = absent"
            " · empty rows for who walks in"
        ),
        legend_single=(
            "Signature when present · A = excused · X = absent · empty rows for who walks in"
        ),
        legend_empty="Please write the names clearly, in capitals",
        one_participant="{n} participant",
        participants="{n} participants",
        sheet="sheet {page} of {pages}",
        printed="printed {date}",
        tools="Planned tools",
    ),
}
