"""The same picture and document by the coach and by other means, each in a process of its own, of the same data."""
