"""PDF written object by object as it is made: thousands of pages take no more than their bytes.

For the sheets that are printed by the thousand; ``documents.page`` draws all others.
"""
