"""The policy of nudges: when the coach speaks of its own accord, about what, and why; or why it keeps still.

`decide`, `plan` and `why` are pure; `Nudges` is what the kernel calls. Distances and hard rules: `spacing`, `calendar`;
kinds: `weekly`, `others`, `meetings`; growing quiet: `ladder`; what a nudge says: `openings`, and the dialogues
`seintje`, `herinnering`, `pauze`, `stilte` and `kaart`.
"""

from dialogs.nudges.ahead import plan, why
from dialogs.nudges.deciding import decide
from dialogs.nudges.policy import Nudges
from dialogs.nudges.value import Decision, Hold, Nudge

__all__ = ["Decision", "Hold", "Nudge", "Nudges", "decide", "plan", "why"]
