"""The Groups page: the table of cohorts, and a cohort with its tabs."""
