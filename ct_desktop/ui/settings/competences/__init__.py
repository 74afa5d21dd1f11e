"""The section with the competence profiles, and the editor of one."""
