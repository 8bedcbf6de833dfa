"""axe-core, which finds what keeps people with a screen reader or a keyboard from using a page."""

from importlib.resources import files
from typing import Any

from playwright.async_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
_SCRIPT = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")


async def violations(page: Page, *rules: str) -> list[str]:
    """What axe-core has to say of the page itself, frames left out: a line for each element."""
    await page.evaluate(_SCRIPT)
    options = {"iframes": False, "runOnly": rules}
    result: dict[str, Any] = await page.evaluate("options => axe.run(options)", options)
    return [f"{rule['id']} {node['target']}" for rule in result["violations"] for node in rule["nodes"]]
