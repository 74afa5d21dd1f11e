"""The page of one placement: stage, hours, handover, wishes, and what happened."""
