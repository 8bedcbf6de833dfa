"""The state of the simulated Telegram around one bot; everything that happens, happens through here."""

import time
from itertools import count

from simulator.bot_process import BotProcess
from simulator.callbacks import CallbackQueries
from simulator.clock import Clock
from simulator.faults import Faults
from simulator.files import FileStore
from simulator.journal import Journal
from simulator.limits import RateLimits
from simulator.membership import chat_member
from simulator.model import Chat, Json, Message, Person, message_json
from simulator.profile import Profile
from simulator.settings import Settings
from simulator.updates import UpdateQueue
from simulator.watch import Watchers
from simulator.webhook import Webhook

FIRST_PERSON_ID = 700_000_001
FIRST_GROUP_ID = 4_000_001
FIRST_CHANNEL_ID = 1_001_000_000_001
FIRST_UPDATE_ID = 100_000_001
BUSY_SECONDS = 5.0


class World:
    """People, chats, the bot and the queue between them."""

    def __init__(self, token: str, settings: Settings) -> None:
        self.settings = settings
        self.process = BotProcess(settings.pid_file) if settings.pid_file else None
        self.clock = Clock(settings.clock_file)
        self.updates = UpdateQueue(self.clock, FIRST_UPDATE_ID)
        self.webhook = Webhook(self.updates, self.clock)
        self.watchers = Watchers()
        self.updates.confirmed = lambda update: self.watchers.announce({"kind": "read", "id": update.chat_id})
        self._token = token
        self._message_ids = count(1)
        self._person_ids = count(FIRST_PERSON_ID)
        self._group_ids = count(FIRST_GROUP_ID)
        self._channel_ids = count(FIRST_CHANNEL_ID)
        self._empty()

    def reset(self) -> None:
        """Back to an empty world; ids go on, so that nobody mistakes new for old."""
        self._empty()
        self.clock.shift(0.0)
        self.watchers.announce({"kind": "people", "id": 0})
        for kind in ("clock", "faults"):
            self.watchers.announce({"kind": kind})

    def _empty(self) -> None:
        self.token: str | None = self._token
        bot_id = int(self._token.partition(":")[0])
        self.profile = Profile(bot_id, self.settings.username, names={"": self.settings.name})
        self.people: dict[int, Person] = {}
        self.chats: dict[int, Chat] = {}
        self.met: set[int] = set()  # ids of the people whom the bot saw, in a private chat or in a group
        self.files = FileStore()
        self.callbacks = CallbackQueries()
        self.journal = Journal()
        self.faults = Faults()
        self.limits = RateLimits()
        self.updates.clear()
        self.updates.allowed = None

    def add_person(self, name: str, username: str | None = None, language_code: str | None = "nl") -> Person:
        """Somebody new with a phone; the bot knows nothing of them yet."""
        person = Person(next(self._person_ids), name, username, language_code)
        self.people[person.id] = person
        self.watchers.announce({"kind": "people", "id": person.id})
        return person

    def add_chat(self, kind: str, title: str) -> Chat:
        """An empty group, supergroup or channel without the bot."""
        ids = self._group_ids if kind == "group" else self._channel_ids
        chat = Chat(-next(ids), kind, title, bot_status="left")
        self.chats[chat.id] = chat
        return chat

    def private_chat(self, person: Person) -> Chat:
        """The person's chat with the bot, opened if there is none."""
        chat = self.chats.get(person.id)
        if chat is None:
            chat = Chat(person.id, "private", person.first_name, person.username, person)
            self.chats[person.id] = chat
        return chat

    def post(self, chat: Chat, message: Message) -> Message:
        """Put a new message in a chat; its id is given here."""
        message.message_id = self._next_message_id(chat)
        chat.messages[message.message_id] = message
        if self.settings.forget is not None and len(chat.messages) > self.settings.forget:
            del chat.messages[next(iter(chat.messages))]
        self.watchers.changed(chat)
        return message

    def _next_message_id(self, chat: Chat) -> int:
        """Private chats and basic groups share one numbering, as they do on Telegram; the others have their own."""
        own = chat.kind in ("supergroup", "channel")
        chat.last_message_id = chat.last_message_id + 1 if own else next(self._message_ids)
        return chat.last_message_id

    def notify(self, chat: Chat, kind: str, payload: Json) -> int | None:
        """Queue an update about a chat for the bot; gives its id, None if the bot does not want this kind."""
        return self.updates.push(kind, payload, chat.id)

    def notify_message(self, chat: Chat, kind: str, message: Message) -> int | None:
        """As `notify`, for an update that carries a message."""
        return self.notify(chat, kind, message_json(chat, message))

    def busy(self, chat: Chat, action: str) -> None:
        """Show the bot as busy (typing, upload_photo, …) for a few seconds."""
        chat.action = action
        chat.busy_until = time.monotonic() + BUSY_SECONDS
        self.watchers.changed(chat)

    def set_bot_status(self, chat: Chat, actor: Json, status: str) -> int | None:
        """Change the bot's membership of a chat and tell the bot; `actor` is the User who did it."""
        old, chat.bot_status = chat.bot_status, status
        self.watchers.changed(chat)
        bot = self.profile.user()
        change = {"old_chat_member": chat_member(bot, old), "new_chat_member": chat_member(bot, status)}
        about = {"chat": chat.api(), "from": actor, "date": self.clock.now()}
        return self.notify(chat, "my_chat_member", {**about, **change})
