"""parse_mode HTML to text and entities, with the same strictness and the same complaints as tdlib's parser."""

import re
from dataclasses import dataclass, field

from simulator.html_tags import (
    ARGUMENT_OF_TAG,
    ENTITY_OF_TAG,
    VALUELESS,
    HtmlError,
    add_entity,
    without_stray_languages,
)
from simulator.model import Json
from simulator.text import Formatted, entity_order, utf16_length

_CHARACTER = re.compile(r"&(?:#x(?P<hex>[0-9a-fA-F]{1,6})|#(?P<dec>[0-9]{1,7})|(?P<name>lt|gt|amp|quot)(?![A-Za-z]));?")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_NAME_END = re.compile(r"[\s>]")
_ATTRIBUTE = re.compile(r"[^\s=>]*")
_END_TAG = re.compile(r"</([^\s>]*)\s*>")
_TOKEN = re.compile(r"[A-Za-z0-9.-]*")


@dataclass(slots=True)
class _Open:
    """A tag that still waits for its end."""

    tag: str
    argument: str
    offset: int
    text_from: int


def parse_html(source: str) -> Formatted:
    """The plain text and its entities. Raises HtmlError."""
    return _Parser(source).parse() if "<" in source or "&" in source else Formatted(source)


def decoded(source: str) -> str:
    """`source` with the character references Telegram knows replaced; others stay as they are."""
    return _CHARACTER.sub(_character, source)


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED[match["name"]]
    code = int(match["hex"], 16) if match["hex"] else int(match["dec"])
    return chr(code) if 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF else match.group()


@dataclass(slots=True)
class _Parser:
    source: str
    at: int = 0
    text: str = ""
    offset: int = 0
    open: list[_Open] = field(default_factory=list)
    entities: list[Json] = field(default_factory=list)

    def parse(self) -> Formatted:
        while self.at < len(self.source):
            self._plain_until_tag()
            if self.source.startswith("</", self.at):
                self._end_tag(self.at)
            elif self.at < len(self.source):
                self._start_tag(self.at)
        if self.open:
            raise HtmlError(f'Can\'t find end tag corresponding to start tag "{self.open[-1].tag}"')
        return Formatted(self.text, sorted(without_stray_languages(self.entities), key=entity_order))

    def _plain_until_tag(self) -> None:
        found = self.source.find("<", self.at)
        end = len(self.source) if found < 0 else found
        text = decoded(self.source[self.at : end])
        self.text += text
        self.offset += utf16_length(text)
        self.at = end

    def _start_tag(self, begin: int) -> None:
        match = _NAME_END.search(self.source, begin + 1)
        if match is None:
            raise self._error("Unclosed start tag", begin)
        tag = self.source[begin + 1 : match.start()].lower()
        if tag not in ENTITY_OF_TAG:
            raise self._error(f'Unsupported start tag "{tag}"', begin)
        self.at = match.start()
        argument = self._attributes(tag, begin)
        if tag == "span" and argument != "tg-spoiler":
            raise self._error('Tag "span" must have class "tg-spoiler"', begin)
        self.open.append(_Open(tag, argument, self.offset, len(self.text)))

    def _attributes(self, tag: str, begin: int) -> str:
        argument = ""
        while not self._closed():
            name, value = self._attribute(tag, begin)
            if name == ARGUMENT_OF_TAG.get(tag):
                argument = value
        self.at += 1
        return argument

    def _closed(self) -> bool:
        self._skip_space()
        return self.source.startswith(">", self.at)

    def _attribute(self, tag: str, begin: int) -> tuple[str, str]:
        name = self._match(_ATTRIBUTE)
        if not name:
            raise self._error(f'Empty attribute name in the tag "{tag}"', begin)
        self._skip_space()
        if not self.source.startswith("=", self.at):
            if name == VALUELESS.get(tag):
                return name, name
            raise self._error(f'Expected equal sign in declaration of an attribute of the tag "{tag}"', begin)
        self.at += 1
        self._skip_space()
        if self.at == len(self.source):
            raise self._error(f'Unclosed start tag "{tag}"', begin)
        return name, self._value(begin)

    def _value(self, begin: int) -> str:
        quote = self.source[self.at]
        value = self._string(quote) if quote in ("'", '"') else self._token()
        if self.at >= len(self.source):
            raise self._error("Unclosed start tag", begin)
        return value

    def _string(self, quote: str) -> str:
        begin = self.at + 1
        end = self.source.find(quote, begin)
        self.at = len(self.source) if end < 0 else end + 1
        return decoded(self.source[begin : self.at - 1])

    def _token(self) -> str:
        begin = self.at
        token = self._match(_TOKEN).lower()
        if self.at < len(self.source) and not _NAME_END.match(self.source, self.at):
            raise self._error("Unexpected end of name token", begin)
        return token

    def _end_tag(self, begin: int) -> None:
        if not self.open:
            raise self._error("Unexpected end tag", begin)
        match = _END_TAG.match(self.source, begin)
        if match is None:
            raise self._error("Unclosed end tag", begin)
        opened, found = self.open.pop(), match[1].lower()
        if found not in ("", opened.tag):
            raise self._error("Unmatched end tag", begin, f', expected "</{opened.tag}>", found "</{found}>"')
        self.at = match.end()
        if self.offset > opened.offset:
            place = {"offset": opened.offset, "length": self.offset - opened.offset}
            add_entity(self.entities, opened.tag, opened.argument, place, self.text[opened.text_from :])

    def _match(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.source, self.at)
        found = match.group() if match else ""
        self.at += len(found)
        return found

    def _skip_space(self) -> None:
        while self.at < len(self.source) and self.source[self.at].isspace():
            self.at += 1

    def _error(self, what: str, at: int, details: str = "") -> HtmlError:
        offset = len(self.source[:at].encode())
        return HtmlError(f"{what} at byte offset {offset}{details}")
