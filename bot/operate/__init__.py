"""What keeps the coach well in the hands of whoever runs it: checks, backups, figures, and a word to systemd."""
