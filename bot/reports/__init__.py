"""Pictures and documents a person can hold in their hands, made from what they wrote."""
