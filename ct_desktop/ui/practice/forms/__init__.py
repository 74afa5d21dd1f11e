"""The check list of supervisors' forms: read in, compared with the record, taken over."""
