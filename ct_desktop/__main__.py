"""The entry: ``ct-desktop`` and ``python -m ct_desktop``."""

import sys


def main() -> int:
    """Run the window or a command; the exit code."""
    from ct_desktop.application import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
