"""What tests share: phones to talk through, processes to talk to."""
