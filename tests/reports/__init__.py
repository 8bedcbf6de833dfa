"""Pictures and documents: what they show, that nothing breaks them, and that they read back."""
