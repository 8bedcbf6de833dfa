"""The command line: `reflectiecoach COMMAND`, each command a module of `bot.commands`."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from bot.commands import COMMANDS

_MORE = "`reflectiecoach COMMAND --help` says more. Settings are environment variables; docs/beheer.md lists them."


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code."""
    asked = list(sys.argv[1:] if arguments is None else arguments)
    parser = _parser(asked)
    parsed = parser.parse_args(asked)
    if parsed.command is None:
        parser.print_help(sys.stderr)
        return 2
    from bot import settings  # noqa: PLC0415  # lazy imports keep every command quick to start

    try:
        code: int = _module(parsed.command).run(parsed, settings.read(os.environ))
    except KeyboardInterrupt:
        print(file=sys.stderr)  # what comes next begins on a line of its own
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
    parser = argparse.ArgumentParser(prog="reflectiecoach", description="A reflection coach on Telegram.", epilog=_MORE)
    parser.add_argument("--version", action=_Version, nargs=0, help="show the version and exit")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, told in COMMANDS.items():
        one = commands.add_parser(name, help=told, description=told)
        if asked[:1] == [name]:
            _module(name).arguments(one)
    return parser


class _Version(argparse.Action):
    """As argparse's own, but looked up only when it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version  # noqa: PLC0415

        print(f"{parser.prog} {version('reflectiecoach')}")
        parser.exit()


def _module(name: str) -> Any:
    return importlib.import_module(f"bot.commands.{name}")


if __name__ == "__main__":
    sys.exit(main())
