"""Whether a folder is kept in step with other PCs by a sync program.

Such programs copy an open store half-written and bring old versions back: a live store does
not belong there. Backups may lie there.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path

_ENVIRONMENT = {
    "OneDrive": "OneDrive",
    "OneDriveCommercial": "OneDrive",
    "OneDriveConsumer": "OneDrive",
}

_FOLDERS = (
    (re.compile(r"onedrive( - .+)?", re.I), "OneDrive"),
    (re.compile(r"dropbox( \(.+\))?", re.I), "Dropbox"),
    (
        re.compile(r"(google ?drive|googledrive-.+|my drive|mijn drive|drivefs)", re.I),
        "Google Drive",
    ),
    (re.compile(r"(icloud ?drive|com~apple~clouddocs|mobile documents)", re.I), "iCloud Drive"),
    (re.compile(r"nextcloud\d*", re.I), "Nextcloud"),
    (re.compile(r"owncloud\d*", re.I), "ownCloud"),
    (re.compile(r"syncthing", re.I), "Syncthing"),
    (re.compile(r"box(-box| sync)", re.I), "Box"),
    (re.compile(r"(pcloud ?drive|pcloudsync)", re.I), "pCloud"),
    (re.compile(r"(proton ?drive.*)", re.I), "Proton Drive"),
    (re.compile(r"(megasync|mega uploads)", re.I), "MEGA"),
    (re.compile(r"(stack(drive)?|transip stack)", re.I), "STACK"),
    (re.compile(r"(seafile|seadrive.*)", re.I), "Seafile"),
    (re.compile(r"synology ?drive", re.I), "Synology Drive"),
)

_MARKERS = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".stversions": "Syncthing",
    ".nextcloudsync.log": "Nextcloud",
    ".sync_journal.db": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".849c9593-d756-4e56-8d6e-42412f2a707b": "OneDrive",
    ".SynologyWorkingDirectory": "Synology Drive",
    ".seafile-data": "Seafile",
}


def synced_by(folder: Path, environment: Mapping[str, str] | None = None) -> str | None:
    """The sync program whose folder holds ``folder``, by name; None when none was recognised.

    ``folder`` need not exist yet. Recognised by the sync program's own environment variable,
    by marker files in a folder above, or by the name of a folder above.
    """
    surroundings = os.environ if environment is None else environment
    place = folder.expanduser().absolute()
    try:
        place = place.resolve()
    except OSError:
        return None
    for variable, program in _ENVIRONMENT.items():
        root = surroundings.get(variable)
        if root and place.is_relative_to(Path(root).expanduser().resolve()):
            return program
    for above in (place, *place.parents):
        for marker, program in _MARKERS.items():
            if _there(above / marker):
                return program
        if above.parent.name == "CloudStorage":  # where macOS keeps them all
            return above.name.split("-")[0]
    for above in (place, *place.parents):
        for pattern, program in _FOLDERS:
            if pattern.fullmatch(above.name):
                return program
    return None


def _there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False
