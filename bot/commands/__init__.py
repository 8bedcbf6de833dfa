"""The commands of `reflectiecoach`: one module each, imported only when it is asked for."""

from collections.abc import Mapping

# Name → help. The module of that name has `arguments(parser)` and `run(parsed, settings) -> exit code`.
COMMANDS: Mapping[str, str] = {
    "run": "serve on Telegram; needs COACH_TOKEN, and COACH_KEY or COACH_KEY_FILE",
    "demo": "try it in a browser: a phone on this machine, no token needed",
    "chat": "talk to the coach in this terminal; Ctrl-D or Ctrl-C ends it, and without COACH_KEY nothing is kept",
    "nudges": "what someone would hear of the coach's own accord in the coming weeks, and why",
    "invite": "make an invitation for a team, as a link and a QR code; list or revoke them",
    "people": "how many people each team has, and when each was last active; no names, no words",
    "block": "shut someone out, or let them in again",
    "leave": "end the access of someone who leaves; what is theirs is erased after a while",
    "team": "what a team's mirror says, month by month",
    "key": "make the key that seals what people write, or go over to a newer one",
    "doctor": "look whether all is there that the coach needs, and say what to do",
    "backup": "write all that the coach remembers to a file, while it goes on",
    "restore": "bring a backup back into an empty database",
    "import": "read an export of /mijngegevens back into the database",
    "check": "check a kader file and say what is wrong with it",
    "docs": "write the documents that are made from the code",
}
