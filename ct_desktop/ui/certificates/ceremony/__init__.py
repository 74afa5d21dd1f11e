"""Preparing a ceremony: the order, the programme, the guests."""
