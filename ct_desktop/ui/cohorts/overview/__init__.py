"""The Overview tab: milestones of every participant, warnings, counts and the checklist."""
