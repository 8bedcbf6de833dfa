"""The Bot API as a bot sees it: methods, strict parameters, and errors in Telegram's own words."""
