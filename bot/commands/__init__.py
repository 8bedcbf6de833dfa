"""The commands of `reflectiecoach`: one module each, imported only when it is asked for."""

from collections.abc import Mapping

# Name → help. The module of that name has `arguments(parser)` and `run(parsed, settings) -> exit code`.
COMMANDS: Mapping[str, str] = {
    "run": "serve on Telegram; needs COACH_TOKEN",
    "demo": "try it in a browser: a phone on this machine, no token needed",
    "chat": "talk to the coach in this terminal",
    "check": "check a kader file and say what is wrong with it",
    "docs": "write the documents that are made from the code",
}
