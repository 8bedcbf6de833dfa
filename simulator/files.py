"""Pictures and documents that were sent, kept in memory under a file_id."""

import hashlib
import mimetypes
from collections import OrderedDict
from dataclasses import dataclass

from simulator.image_headers import dimensions, mime_type
from simulator.model import Json

CAPACITY = 256 * 1024 * 1024
"""Bytes kept; beyond that the oldest files are forgotten."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file; equal content of one kind shares one id."""

    file_id: str
    kind: str
    name: str
    mime_type: str
    data: bytes

    @property
    def path(self) -> str:
        """The file_path of getFile."""
        return f"{self.kind}s/{self.file_id[-16:]}/{self.name}"

    def api(self) -> Json:
        """The fields every file object in the Bot API has."""
        return {"file_id": self.file_id, "file_unique_id": self.file_id[-16:], "file_size": len(self.data)}

    def content(self) -> Json:
        """The Message field this file is sent as: a photo with its size, or anything else with name and type."""
        if self.kind == "photo":
            width, height = dimensions(self.data) or (1, 1)
            return {"photo": [{**self.api(), "width": width, "height": height}]}
        return {self.kind: {**self.api(), "file_name": self.name, "mime_type": self.mime_type}}


class FileStore:
    """All files, found by id or by path."""

    def __init__(self) -> None:
        self._files: OrderedDict[str, StoredFile] = OrderedDict()
        self._paths: dict[str, str] = {}
        self._size = 0

    def add(self, kind: str, name: str, data: bytes) -> StoredFile:
        """Store a file sent as `kind` (photo, document, voice, …)."""
        digest = hashlib.sha256(kind.encode() + b"\0" + name.encode() + b"\0" + data).hexdigest()
        guessed = mime_type(data) if kind == "photo" else mimetypes.guess_type(name)[0]
        file = StoredFile(f"SIM{digest[:40]}", kind, name, guessed or "application/octet-stream", data)
        if file.file_id not in self._files:
            self._files[file.file_id] = file
            self._paths[file.path] = file.file_id
            self._size += len(data)
            self._forget_oldest()
        return file

    def _forget_oldest(self) -> None:
        while self._size > CAPACITY and len(self._files) > 1:
            _, oldest = self._files.popitem(last=False)
            del self._paths[oldest.path]
            self._size -= len(oldest.data)

    def by_id(self, file_id: str) -> StoredFile | None:
        """The file with this id, if it is still known."""
        return self._files.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """The file getFile gave this path for."""
        return self._files.get(self._paths.get(path, ""))
