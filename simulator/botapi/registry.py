"""The table of methods: name, the parameters it knows, and the function that does it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from simulator.botapi.call import Call

Handler = Callable[[Call], Any]
WaitingHandler = Callable[[Call], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Method:
    """`counts` tells whether flood limits count it; `run_waiting` is for methods that may take their time."""

    name: str
    parameters: frozenset[str]
    run: Handler | None = None
    run_waiting: WaitingHandler | None = None
    counts: bool = False


METHODS: dict[str, Method] = {}
"""By lower-case name, because Telegram does not mind the case."""


def method(name: str, parameters: str = "", *, counts: bool = False) -> Callable[[Handler], Handler]:
    """Register a function as API method `name` with its space-separated parameters."""

    def register(handler: Handler) -> Handler:
        METHODS[name.lower()] = Method(name, frozenset(parameters.split()), run=handler, counts=counts)
        return handler

    return register


def waiting_method(name: str, parameters: str) -> Callable[[WaitingHandler], WaitingHandler]:
    """As `method`, for a coroutine."""

    def register(handler: WaitingHandler) -> WaitingHandler:
        METHODS[name.lower()] = Method(name, frozenset(parameters.split()), run_waiting=handler)
        return handler

    return register
