"""The command line: parse, call a service, print; never a display, never a traceback."""
