"""The Growth tab of a person: intake, personal plan, assessments, the picture of growth."""
