"""Reads lines from the keyboard so that nothing waits for them: not what the coach says meanwhile, and not Ctrl-C."""

import asyncio
import contextlib
import io
import sys
import threading

_PROMPT = "> "


def prompt() -> None:
    """Show that a line may be typed."""
    print(_PROMPT, end="", flush=True)


def line() -> "asyncio.Future[str | None]":
    """The next line that is not blank, once it is typed; None at the end of the input."""
    loop = asyncio.get_running_loop()
    typed: asyncio.Future[str | None] = loop.create_future()
    # Not one of the loop's own threads: those are waited for at the end, and a keyboard may stay silent for ever.
    threading.Thread(target=_read, args=(loop, typed), daemon=True).start()
    return typed


def _read(loop: asyncio.AbstractEventLoop, typed: "asyncio.Future[str | None]") -> None:
    found = None
    with contextlib.suppress(OSError):  # the terminal is gone, which is an end as well
        found = _typed() if sys.stdin else None
    with contextlib.suppress(RuntimeError):  # the loop has ended
        loop.call_soon_threadsafe(_hand_over, typed, found)


def _hand_over(typed: "asyncio.Future[str | None]", found: str | None) -> None:
    if not typed.done():  # as when nobody waits for it any more
        typed.set_result(found)


def _typed() -> str | None:
    # Past the buffer of sys.stdin, whose lock this thread would still hold when Python ends.
    with io.FileIO(sys.stdin.fileno(), closefd=False) as keyboard:
        while True:
            prompt()
            text = keyboard.readline()
            if not text:
                return None
            if said := text.decode(sys.stdin.encoding, "replace").strip():
                return said
