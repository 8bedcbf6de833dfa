"""`reflectiecoach doctor`: is all there that the coach needs?"""

import argparse
import asyncio

from bot.operate.doctor import examine
from bot.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing may stand behind `doctor`."""


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Look and tell; gives 1 when something must be done."""
    findings = asyncio.run(examine(settings))
    print("\n".join(str(finding) for finding in findings))
    return 0 if all(finding.well for finding in findings) else 1
