"""python-telegram-bot's HTTP layer on aiohttp: httpx takes most of a turn's time."""

import json
from typing import Any

import aiohttp
from telegram._utils.types import ODVInput
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_SECONDS = 20.0  # for one call; a long poll says how long it may take
_CONNECTIONS = 256


class AiohttpRequest(BaseRequest):
    """A `BaseRequest` over one aiohttp session."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Seconds that an answer may take."""
        return _SECONDS

    async def initialize(self) -> None:
        """Open the session."""
        self._session = self._session or aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=_CONNECTIONS, keepalive_timeout=55)
        )

    async def shutdown(self) -> None:
        """Close the session."""
        if self._session:
            await self._session.close()
            self._session = None

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
        data = request_data.json_parameters if request_data else None
        if request_data and request_data.multipart_data:
            form = aiohttp.FormData(data or {})
            for name, (filename, content, mime) in request_data.multipart_data.items():
                form.add_field(name, content, filename=filename, content_type=mime)
            return await self._send(method, url, seconds, data=form)
        return await self._send(method, url, seconds, data=data)

    async def call(self, url: str, params: dict[str, Any], seconds: float = _SECONDS) -> Any:
        """Call an API method with JSON and give its result. Raises `telegram.error.TelegramError`."""
        body = json.dumps(params).encode()
        code, answer = await self._send("POST", url, seconds, data=body, headers=_JSON)
        if code == 200:
            return json.loads(answer)["result"]
        return await _Answered(code, answer).post(url)

    async def _send(self, method: str, url: str, seconds: float, **request: Any) -> tuple[int, bytes]:
        if self._session is None:
            raise NetworkError("the session is not open")
        try:
            timeout = aiohttp.ClientTimeout(total=seconds)
            async with self._session.request(method, url, timeout=timeout, **request) as response:
                return response.status, await response.read()
        except TimeoutError as error:
            raise TimedOut from error
        except aiohttp.ClientError as error:
            raise NetworkError(type(error).__name__) from None  # its text would hold the address, and so the token


_JSON = {"Content-Type": "application/json"}


class _Answered(AiohttpRequest):
    """An answer that came already, so that python-telegram-bot's reading of errors serves here too."""

    def __init__(self, code: int, answer: bytes) -> None:
        super().__init__()
        self._answer = (code, answer)

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return self._answer
