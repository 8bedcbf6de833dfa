"""How the bot presents itself: name, descriptions, commands and menu button, per language and scope."""

from dataclasses import dataclass, field

from simulator.model import Chat, Json

Scope = tuple[str, int, int]
"""Type, chat id and user id; 0 where a scope has none."""

DEFAULT_SCOPE: Scope = ("default", 0, 0)


@dataclass(slots=True)
class Profile:
    """Everything keyed by language code; the empty code holds for everybody else."""

    bot_id: int
    username: str
    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)
    menu_buttons: dict[int, Json] = field(default_factory=dict)

    def user(self) -> Json:
        """The bot as a User object."""
        return {"id": self.bot_id, "is_bot": True, "first_name": self.names[""], "username": self.username}

    def commands_for(self, chat: Chat, language: str) -> list[Json]:
        """The commands a person with this language sees in this chat: the narrowest scope that has any."""
        kind = "all_private_chats" if chat.kind == "private" else "all_group_chats"
        for scope in (("chat", chat.id, 0), (kind, 0, 0), DEFAULT_SCOPE):
            found = self.commands.get((scope, language)) or self.commands.get((scope, ""))
            if found:
                return found
        return []

    def view(self, chat: Chat, language: str) -> Json:
        """What a phone shows about the bot."""
        return {
            **self.user(),
            "first_name": in_language(self.names, language),
            "description": in_language(self.descriptions, language),
            "short_description": in_language(self.short_descriptions, language),
            "commands": self.commands_for(chat, language),
            "menu_button": self.menu_buttons.get(chat.id) or self.menu_buttons.get(0) or {"type": "commands"},
        }


def in_language(texts: dict[str, str], language: str) -> str:
    """The text for a language, or the one for everybody."""
    return texts.get(language) or texts.get("", "")
