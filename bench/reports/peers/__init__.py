"""The same picture and document by other means, each in a process of its own; they know nothing of the coach."""
