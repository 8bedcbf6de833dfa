"""Who gets in and how fast: invitations, the gate, limits, and people whose access ended."""
