"""`reflectiecoach import`: read a JSON export of /mijngegevens back into the database."""  # noqa: N999  # a command may be called what it likes

import argparse
import asyncio
import sys
from pathlib import Path

from bot.importing import bring_back
from bot.reports.export import ExportError, Read, from_json
from bot.settings import Settings, require_keys
from bot.store.opening import open_store


def arguments(parser: argparse.ArgumentParser) -> None:
    """What may stand behind `import`."""
    parser.add_argument("file", type=Path, help="what /mijngegevens gave as a file (JSON)")
    parser.add_argument("--person", type=int, required=True, metavar="ID", help="their number on Telegram; 0 for chat")


def run(parsed: argparse.Namespace, settings: Settings) -> int:
    """Bring it back; gives 1 when the file cannot be read."""
    try:
        read = from_json(parsed.file.read_bytes())
    except (OSError, ExportError) as error:
        print(f"reflectiecoach: {parsed.file}: {error}", file=sys.stderr)
        return 1
    asyncio.run(_bring_back(settings, parsed.person, read))
    print(f"{len(read.entries)} entries are back")
    return 0


async def _bring_back(settings: Settings, person: int, read: Read) -> None:
    store = await open_store(settings.database_url, require_keys(settings))
    try:
        await bring_back(store, person, read)
    finally:
        await store.close()
