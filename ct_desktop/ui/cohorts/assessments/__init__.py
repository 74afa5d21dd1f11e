"""The Assessments tab: who was assessed when and by whom, and quick entry."""
