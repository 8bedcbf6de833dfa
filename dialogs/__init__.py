"""What the coach says and when: pure, synchronous, no I/O, no clock, no Telegram."""
