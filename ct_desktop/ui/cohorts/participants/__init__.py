"""The Participants tab: who is in, who waits, the mix and the composer."""
