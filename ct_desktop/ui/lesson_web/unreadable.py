"""What reading an entry may raise when a package is damaged, or went away."""

import zipfile
import zlib

from ct_desktop.errors import AppError

UNREADABLE = (AppError, OSError, zipfile.BadZipFile, zlib.error, EOFError, ValueError)
