"""The control API: what a test or the page does to the simulated world, as JSON under /control/."""
