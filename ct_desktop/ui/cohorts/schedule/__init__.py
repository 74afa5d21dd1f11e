"""The Schedule tab: the dated meetings as a list or by month."""
