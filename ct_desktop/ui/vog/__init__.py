"""The VOG of people, wherever it is noted: a dialog and a register. No scan is ever kept."""
