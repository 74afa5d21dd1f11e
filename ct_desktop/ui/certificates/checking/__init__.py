"""The page that checks a certificate."""
