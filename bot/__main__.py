"""The command line: `reflectiecoach COMMAND`, each command a module of `bot.commands`."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from bot.commands import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code."""
    asked = list(sys.argv[1:] if arguments is None else arguments)
    parsed = _parser(asked).parse_args(asked)
    from bot import settings  # noqa: PLC0415  # lazy imports keep every command quick to start

    try:
        code: int = _module(parsed.command).run(parsed, settings.read(os.environ))
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # whoever read our output has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        if not _is_told(error):
            raise
        print(f"reflectiecoach: {error}", file=sys.stderr)
        return 1
    return code


def _is_told(error: Exception) -> bool:
    """Errors whose message was written for the person at the command line."""
    from bot.settings import SettingsError  # noqa: PLC0415
    from bot.store.engine import StoreError  # noqa: PLC0415
    from dialogs.kernel.yaml_problems import ContentError  # noqa: PLC0415

    return isinstance(error, SettingsError | StoreError | ContentError)


def _parser(asked: Sequence[str]) -> argparse.ArgumentParser:
    """All commands by name; only the one that is asked for says what may stand behind it."""
    parser = argparse.ArgumentParser(prog="reflectiecoach", description="A reflection coach on Telegram.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, told in COMMANDS.items():
        one = commands.add_parser(name, help=told, description=told)
        if asked[:1] == [name]:
            _module(name).arguments(one)
    return parser


def _module(name: str) -> Any:
    return importlib.import_module(f"bot.commands.{name}")


if __name__ == "__main__":
    sys.exit(main())
