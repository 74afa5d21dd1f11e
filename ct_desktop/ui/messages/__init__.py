"""The messages that ``prompts`` shows: banner, toast and dialogs."""
