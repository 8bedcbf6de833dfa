"""The same dialogue on other frameworks, each as its own documentation shows it, and on none."""
