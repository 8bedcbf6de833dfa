"""Which engine a test is about, when it is about one: `@on_sqlite`; without that it runs on both."""

import pytest

on_sqlite = pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
on_postgres = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)
