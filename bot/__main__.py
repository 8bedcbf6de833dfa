"""The command line: `reflectiecoach run | demo | chat | check`."""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.telegram.webhook import Address


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit code."""
    parsed = _parser().parse_args(arguments)
    from bot.settings import SettingsError  # noqa: PLC0415  # lazy imports keep every command quick to start

    try:
        return _command(parsed)
    except SettingsError as error:
        print(f"reflectiecoach: {error}", file=sys.stderr)
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


def _is_told(error: Exception) -> bool:
    """Errors whose message was written for the person at the command line."""
    from bot.store.engine import StoreError  # noqa: PLC0415
    from dialogs.kernel.yaml_problems import ContentError  # noqa: PLC0415

    return isinstance(error, StoreError | ContentError)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="reflectiecoach", description="A reflection coach on Telegram.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("run", help="serve on Telegram; needs COACH_TOKEN")
    serve.add_argument("--webhook", metavar="URL", help="where Telegram brings updates; default: fetch them")
    serve.add_argument("--listen", metavar="HOST:PORT", default="127.0.0.1:8443", help="where the webhook listens")
    demo = commands.add_parser("demo", help="try it in a browser: a phone on this machine, no token needed")
    demo.add_argument("--port", type=int, help="where the phone is served (default: 8080, or a free one)")
    commands.add_parser("chat", help="talk to the coach in this terminal")
    check = commands.add_parser("check", help="check a kader file and say what is wrong with it")
    check.add_argument("file", nargs="?", type=Path, help="default: COACH_KADER, or the one that comes along")
    check.add_argument("--accept", action="store_true", help="accept ids that were added or retired")
    docs = commands.add_parser("docs", help="write the documents that are made from the code")
    docs.add_argument("--check", action="store_true", help="only say which are out of date")
    return parser


def _command(parsed: argparse.Namespace) -> int:
    from bot import settings  # noqa: PLC0415

    read = settings.read(os.environ)
    if parsed.command == "check":
        from bot import check  # noqa: PLC0415

        return check.run(parsed.file or read.kader, accept=parsed.accept)
    if parsed.command == "docs":
        from bot import docs  # noqa: PLC0415

        return docs.run(check=parsed.check)
    if parsed.command == "demo":
        from bot import demo  # noqa: PLC0415

        return demo.run(parsed.port)
    if parsed.command == "chat":
        from bot import chat  # noqa: PLC0415

        asyncio.run(chat.run(read))
    else:
        from bot import logs, run  # noqa: PLC0415

        logs.set_up(read.log_level)
        asyncio.run(run.run(read, _address(parsed)))
    return 0


def _address(parsed: argparse.Namespace) -> "Address | None":
    from bot.settings import SettingsError  # noqa: PLC0415
    from bot.telegram.webhook import Address  # noqa: PLC0415

    if not parsed.webhook:
        return None
    host, _, port = parsed.listen.rpartition(":")
    if not host or not port.isdecimal():
        raise SettingsError(f"--listen {parsed.listen}: give HOST:PORT, such as 127.0.0.1:8443")
    return Address(parsed.webhook, host, int(port))


if __name__ == "__main__":
    sys.exit(main())
