"""The specification of the coach, as tests."""
