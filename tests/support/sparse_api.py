"""Another Bot API server than ours: written from the documentation alone, it says only what that requires.

It knows four methods, numbers messages chat by chat, and ends a connection after each answer.
"""

import json
import threading
import time
from collections import Counter
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

Json = dict[str, Any]
Answer = tuple[int, bytes]  # an HTTP status and a body


def ok(result: object) -> Answer:
    """The answer to a call that went well."""
    return 200, json.dumps({"ok": True, "result": result}).encode()


def refusal(code: int, description: str, status: int = 0, **parameters: int) -> Answer:
    """The answer to a call that did not; `status` when HTTP tells another code."""
    told = {"ok": False, "error_code": code, "description": description}
    return status or code, json.dumps(told | ({"parameters": parameters} if parameters else {})).encode()


class SparseApi:
    """The server, with people at its other side; `laid` holds what a method answers the next times."""

    def __init__(self, token: str, path: str = "/telegram", first: int = 0) -> None:
        """`path` is what stands before /bot<TOKEN>, `first` the number of the first update."""
        self.calls: list[tuple[str, Json]] = []
        self.laid: dict[str, list[Answer]] = {}
        self.holds = True  # a poll that brings nothing is held open
        self._base, self._updates, self._next = f"{path}/bot{token}/", list[Json](), first
        self._messages = Counter[int]()
        self._changed = threading.Condition()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.url = f"http://127.0.0.1:{self._server.server_port}{path}/"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()

    # --- for the bot ---

    def answer(self, path: str, params: Json) -> Answer:
        """The answer to a request."""
        if not path.startswith(self._base):
            return refusal(404, "Not Found")
        with self._changed:
            self.calls.append((method := path.removeprefix(self._base), params))
            if laid := self.laid.get(method):
                return laid.pop(0)
            known = {"getMe": _me, "getUpdates": self._give, "sendMessage": self._send, "answerCallbackQuery": _true}
            return known[method](params) if method in known else refusal(404, "Not Found")

    def _give(self, params: Json) -> Answer:
        self._updates = [one for one in self._updates if one["update_id"] >= int(params.get("offset", 0))]
        if self.holds and not self._updates:
            self._changed.wait(float(params.get("timeout", 0)))
        return ok(self._updates[: int(params.get("limit", 100))])

    def _send(self, params: Json) -> Answer:
        if not 0 < len(params.get("text", "")) <= 4096:
            return refusal(400, "Bad Request: message text is empty")
        return ok(self.message(int(params["chat_id"])))

    # --- for people ---

    def message(self, chat: int, **more: object) -> Json:
        """A message in a private chat, with no field that may be left out but those that are given."""
        self._messages[chat] += 1
        place = {"id": chat, "type": "private"}
        return {"message_id": self._messages[chat], "date": int(time.time()), "chat": place} | more

    def put(self, **part: object) -> None:
        """Something happened: an update with this part."""
        with self._changed:
            self._updates.append({"update_id": self._next} | part)
            self._next += 1
            self._changed.notify_all()

    def waiting(self) -> int:
        """How many updates the bot has not confirmed."""
        return len(self._updates)

    def sent(self, chat: int) -> list[Json]:
        """What the bot tried to say to someone."""
        return [params for method, params in self.calls if method == "sendMessage" and params["chat_id"] == chat]


def _me(_: Json) -> Answer:
    return ok({"id": 1, "is_bot": True, "first_name": "Coach"})


def _true(_: Json) -> Answer:
    return ok(True)


def _handler(api: SparseApi) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            is_json = self.headers["Content-Type"] == "application/json"  # a form is for methods that it does not know
            status, answer = api.answer(self.path, json.loads(body) if is_json else {})
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    return Handler
