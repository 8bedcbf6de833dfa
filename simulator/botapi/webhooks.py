"""Methods that set, remove and describe the bot's webhook."""

import re

from yarl import URL

from simulator.botapi.call import Call
from simulator.botapi.errors import WEBHOOK_SET, bad_request
from simulator.botapi.polling import remember_allowed_updates
from simulator.botapi.registry import method, waiting_method
from simulator.model import Json
from simulator.webhook import Target

OWN_MACHINE = frozenset({"127.0.0.1", "localhost", "::1"})
MAX_CONNECTIONS = 100
MAX_SECRET = 256
_SECRET = re.compile(r"[A-Za-z0-9_-]*\Z")


@waiting_method(
    "setWebhook", "url certificate ip_address max_connections allowed_updates drop_pending_updates secret_token"
)
async def set_webhook(call: Call) -> bool:
    """Deliver updates to an URL; an empty one is as good as deleteWebhook."""
    url = call.text("url")
    if not url:
        return await _removed(call)
    target = Target(_checked_url(url), _secret(call), _connections(call))
    remember_allowed_updates(call)
    if call.boolean("drop_pending_updates"):
        call.world.updates.clear()
    call.world.updates.stop_poller(WEBHOOK_SET)
    await call.world.webhook.set(target)
    return True


@waiting_method("deleteWebhook", "drop_pending_updates")
async def delete_webhook(call: Call) -> bool:
    """Back to getUpdates."""
    return await _removed(call)


async def _removed(call: Call) -> bool:
    await call.world.webhook.remove()
    if call.boolean("drop_pending_updates"):
        call.world.updates.clear()
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Where updates are delivered, what still waits and what went wrong last."""
    updates = call.world.updates
    info: Json = {"has_custom_certificate": False, "pending_update_count": len(updates.pending)}
    if updates.allowed is not None:
        info["allowed_updates"] = sorted(updates.allowed)
    return {**call.world.webhook.info(), **info}


def _checked_url(text: str) -> str:
    """Only this machine is ever called, and there plain HTTP will do."""
    try:
        url = URL(text)
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if url.scheme not in ("http", "https") or not url.host:
        raise bad_request("invalid webhook URL specified")
    if url.host not in OWN_MACHINE:
        raise bad_request("bad webhook: the simulator calls no other machine than its own")
    return text


def _secret(call: Call) -> str:
    secret = call.text("secret_token")
    if len(secret) > MAX_SECRET:
        raise bad_request("secret token is too long")
    if not _SECRET.match(secret):
        raise bad_request("secret token contains unallowed characters")
    return secret


def _connections(call: Call) -> int:
    return max(1, min(call.integer("max_connections", 40), MAX_CONNECTIONS))
