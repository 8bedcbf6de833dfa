"""python-telegram-bot's HTTP layer on our own lean client: httpx takes most of a turn's time."""

import json
from typing import Any

from telegram import InputFile
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.telegram.http import Body, Http
from bot.telegram.multipart import multipart
from bot.telegram.result import result

_SECONDS = 20.0  # for one call; a long poll says how long it may take


class LeanRequest(BaseRequest):
    """A `BaseRequest` on one server."""

    def __init__(self, url: str) -> None:
        """`url` is where the server is; more may follow its host."""
        self._http = Http(url)

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return _SECONDS

    async def initialize(self) -> None:
        """Nothing to do: connections are made when they are needed."""

    async def shutdown(self) -> None:
        """Close the connections."""
        self._http.close()

    async def do_request(  # noqa: PLR0913, PLR0917  # python-telegram-bot gives the signature
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        write_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        connect_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
        pool_timeout: ODVInput[float] = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Make one request, for python-telegram-bot's own methods."""
        seconds = read_timeout if isinstance(read_timeout, int | float) else _SECONDS
        return await self._ask(method, url, _form(request_data), seconds)

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """As it is, but without a line in the log that holds what came."""
        try:
            return json.loads(payload)
        except ValueError:
            raise NetworkError("an answer that is not the Bot API's") from None

    async def call(self, url: str, params: dict[str, Any], seconds: float = _SECONDS) -> Any:
        """Call an API method and give its result; a file among the parameters is uploaded, as Telegram wants it.

        Raises `telegram.error.TelegramError`.
        """
        status, answer = await self._ask("POST", url, _body(params), seconds)
        return result(url.rpartition("/")[2], status, answer)

    async def _ask(self, method: str, url: str, body: Body, seconds: float) -> tuple[int, bytes]:
        try:
            answer = await self._http.request(method, url, body, seconds)
        except TimeoutError as error:
            raise TimedOut from error
        except OSError as error:
            raise NetworkError(type(error).__name__) from None
        return answer.status, answer.body


def _body(params: dict[str, Any]) -> Body:
    files = {name: value.field_tuple for name, value in params.items() if isinstance(value, InputFile)}
    if not files:
        return Body("application/json", json.dumps(params).encode())
    fields = {name: value for name, value in params.items() if name not in files}
    return multipart({name: v if isinstance(v, str) else json.dumps(v) for name, v in fields.items()}, files)


def _form(data: RequestData | None) -> Body:
    """What python-telegram-bot's own methods send."""
    if data and data.multipart_data:
        return multipart(data.json_parameters, data.multipart_data)
    return Body("application/x-www-form-urlencoded", data.url_encoded_parameters().encode() if data else b"")
