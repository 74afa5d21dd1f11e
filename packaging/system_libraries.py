"""The libraries of the system that Qt needs on Linux: checked, and installed when root.

Run by ``make``. On Windows and macOS, and where all are present, it does nothing. Without the
right to install, it prints the one command to do so and leaves with code 1.
"""

import ctypes
import os
import shutil
import subprocess
import sys

# Library that Qt or a check loads → Debian package that holds it.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libnss3.so": "libnss3",
    "libcups.so.2": "libcups2",
    # The lesson pages (WebEngine) and sound and film (QtMultimedia).
    "libasound.so.2": "libasound2",
    "libdrm.so.2": "libdrm2",
    "libgbm.so.1": "libgbm1",
    "libpulse.so.0": "libpulse0",
    "libudev.so.1": "libudev1",
    "libwayland-server.so.0": "libwayland-server0",
    "libxcb-dri3.so.0": "libxcb-dri3-0",
    "libXcomposite.so.1": "libxcomposite1",
    "libXdamage.so.1": "libxdamage1",
    "libXfixes.so.3": "libxfixes3",
    "libxkbfile.so.1": "libxkbfile1",
    "libXrandr.so.2": "libxrandr2",
    "libXtst.so.6": "libxtst6",
}
# Programs that the tests of documents use.
PROGRAMS = {"pdftoppm": "poppler-utils"}


def missing_packages() -> list[str]:
    """Debian packages whose library or program is not there."""
    packages = [package for library, package in LIBRARIES.items() if not _loads(library)]
    packages += [package for program, package in PROGRAMS.items() if not shutil.which(program)]
    return sorted(set(packages))


def main() -> int:
    if sys.platform != "linux":
        return 0
    packages = missing_packages()
    if not packages:
        return 0
    command = f"apt-get install --yes --no-install-recommends {' '.join(packages)}"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        print(f"Libraries of the system are missing. Install them with:\n  sudo {command}")
        return 1
    print(f"Installing libraries of the system: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "update", "-qq"], env=environment, check=True)
    subprocess.run([*command.split(), "-qq"], env=environment, check=True)
    return 0


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
