"""How fast a turn is, how many can be had and what they cost: the real coach beside peers, and beside its own past."""
