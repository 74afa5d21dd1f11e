"""The demonstration organisation: seeded, lifelike, as of today, for any number of people."""

from ct_desktop.services.demo.fill import DemoService, DemoSummary, fill_demo

__all__ = ["DemoService", "DemoSummary", "fill_demo"]
