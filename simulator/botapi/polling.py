"""getUpdates: fetching updates by long polling."""

from simulator.botapi.call import Call
from simulator.botapi.errors import OTHER_POLLER, WEBHOOK_ACTIVE, bad_request, conflict
from simulator.botapi.registry import waiting_method
from simulator.updates import PollingStoppedError, Update

LONGEST_POLL = 50
MAX_LIMIT = 100


@waiting_method("getUpdates", "offset limit timeout allowed_updates")
async def get_updates(call: Call) -> list[Update]:
    """Pending updates, waiting for the first if asked; a poller that waits already is sent away."""
    if call.world.webhook.target is not None:
        raise conflict(WEBHOOK_ACTIVE)
    limit, timeout = call.integer("limit", MAX_LIMIT), call.integer("timeout")
    remember_allowed_updates(call)
    call.world.updates.stop_poller(OTHER_POLLER)
    wait = max(0, min(timeout, LONGEST_POLL))
    try:
        return await call.world.updates.poll(call.integer("offset"), max(1, min(limit, MAX_LIMIT)), wait)
    except PollingStoppedError as stopped:
        raise conflict(str(stopped)) from None


def remember_allowed_updates(call: Call) -> None:
    """Note which kinds of update the bot wants, if it says so; it holds for later calls too."""
    kinds = call.json_list("allowed_updates", "allowed updates")
    if kinds is not None and not all(isinstance(kind, str) for kind in kinds):
        raise bad_request("can't parse allowed updates: expected an Array of Strings")
    call.world.updates.allow(kinds)
