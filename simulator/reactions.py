"""The emoji that Telegram takes as a reaction under a message."""

_EMOJI = (
    "❤ 👍 👎 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 "
    "🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 "
    "👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
_KNOWN = frozenset(_EMOJI.split())
_VARIATION_SELECTOR = "\ufe0f"
"""Keyboards put it behind some emoji; Telegram's own list does without."""


def is_reaction(emoji: object) -> bool:
    """Whether Telegram knows this emoji as a reaction."""
    return str(emoji).replace(_VARIATION_SELECTOR, "") in _KNOWN
