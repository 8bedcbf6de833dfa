"""Ports on this machine alone: free ones to give to a process, and one that somebody else has."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

HOST = "127.0.0.1"


def free_ports(count: int) -> list[int]:
    """Ports that nobody listens on."""
    with ExitStack() as stack:
        found = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in found:
            one.bind((HOST, 0))
        return [int(one.getsockname()[1]) for one in found]


@contextmanager
def kept_ports(count: int) -> Iterator[list[int]]:
    """Ports that nobody listens on, and that the system gives to nobody while the block lasts.

    Who is given one of them may listen there: a server's SO_REUSEADDR passes over a socket that does not listen.
    """
    with ExitStack() as stack:
        held = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in held:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            one.bind((HOST, 0))
        yield [int(one.getsockname()[1]) for one in held]


@contextmanager
def kept_port() -> Iterator[int]:
    """One of them."""
    with kept_ports(1) as (port,):
        yield port


@contextmanager
def taken_port() -> Iterator[int]:
    """A port on which somebody listens while the block lasts."""
    with socket.socket() as other:
        other.bind((HOST, 0))
        other.listen()
        yield int(other.getsockname()[1])
