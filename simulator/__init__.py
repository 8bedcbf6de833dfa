"""A Telegram of our own on localhost: a strict Bot API and a phone in the browser; it knows nothing of the coach."""

from simulator.server import Simulator
from simulator.settings import Settings

__all__ = ["Settings", "Simulator"]
