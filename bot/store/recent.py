"""Conversations read or written of late, so that who goes on talking is not unsealed and parsed at every word."""

from collections import OrderedDict

from bot.store.codec import Codec
from dialogs.kernel.conversation import Conversation

_COLUMN = "people.conversation"  # what a seal is bound to, beside the person
_MOST = 200  # conversations remembered; the one that was quiet longest is forgotten first


class Recent:
    """Opens and seals conversations; one counts as known only while the database holds the very text it came with."""

    def __init__(self, codec: Codec) -> None:
        self._codec = codec
        self._known: OrderedDict[int, tuple[str, Conversation]] = OrderedDict()

    def opened(self, person: int, stored: str) -> Conversation:
        """The conversation in someone's stored text. Raises StoreAwayError and DamagedError as the codec does."""
        sealed, known = self._known.get(person, ("", None))
        if known is None or sealed != stored:
            known = Conversation.from_json(self._codec.decode(stored, _COLUMN, person))
        self._remember(person, stored, known)
        return known

    def sealed(self, person: int, conversation: Conversation) -> str:
        """What to store; when that is undone, the database holds another text and this one is not used."""
        stored = self._codec.encode(conversation.to_json(), _COLUMN, person)
        self._remember(person, stored, conversation)
        return stored

    def forget(self, person: int) -> None:
        """Know nothing of someone who was erased."""
        self._known.pop(person, None)

    def _remember(self, person: int, stored: str, conversation: Conversation) -> None:
        self._known[person] = stored, conversation
        self._known.move_to_end(person)
        if len(self._known) > _MOST:
            self._known.popitem(last=False)
