"""Where conversations, entries and outgoing messages are kept: one SQL text, SQLite or PostgreSQL."""
