"""Run the simulator from the command line, until Ctrl-C or SIGTERM."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from simulator.server import DEFAULT_TOKEN, Simulator
from simulator.settings import Settings


def main() -> None:
    """Serve as the arguments say; ends with a word on why if the port is taken."""
    args = _arguments()
    try:
        asyncio.run(_serve(args))
    except OSError as error:
        sys.exit(f"simulator: cannot listen on port {args.port}: {error.strerror}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="simulator", description="A Telegram of your own on localhost.")
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default=DEFAULT_TOKEN, help="the token your bot uses")
    parser.add_argument("--name", default="Bot", help="the bot's name until it sets one itself")
    parser.add_argument("--username", default="simulator_bot")
    parser.add_argument("--forget", type=int, metavar="N", help="keep only the last N messages of a chat")
    parser.add_argument("--beside", metavar="URL", help="a page to show beside the phone, asked as URL?person=ID")
    parser.add_argument("--clock-file", type=Path, metavar="FILE", help="write how many seconds the clock runs ahead")
    parser.add_argument("--pid-file", type=Path, metavar="FILE", help="where the starter of the bot writes its process")
    return parser.parse_args()


async def _serve(args: argparse.Namespace) -> None:
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    settings = Settings(
        name=args.name,
        username=args.username,
        forget=args.forget,
        beside=args.beside,
        clock_file=args.clock_file,
        pid_file=args.pid_file,
    )
    async with Simulator(args.token, args.port, settings) as simulator:
        print(f"Simulator: {simulator.url}", flush=True)
        await stopped.wait()


if __name__ == "__main__":
    main()
