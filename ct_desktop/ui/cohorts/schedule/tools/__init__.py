"""The tools of the selected meeting: the panel below the schedule and its dialogs."""
