"""The pictures and documents beside what others make them with: time, memory and size, in one run."""
