"""The Today page: what needs attention, what comes, how the year stands."""
