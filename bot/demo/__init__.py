"""The demo: a phone in the browser, the real bot behind it, and a page that shows what happens in there."""
