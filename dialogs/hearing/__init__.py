"""What is noticed in a typed text, whatever was asked: danger, client data, labels, evidence, likely kernaspecten."""
