/** Light or dark: as the computer is set, until somebody chooses. */

const KEY = "simulator.theme";
const dark = matchMedia("(prefers-color-scheme: dark)");

/** Let `button` change between light and dark; the choice is remembered, and `changed` called when it changes. */
export function offerTheme(button, changed) {
  apply(localStorage.getItem(KEY), button);
  button.onclick = () => {
    const chosen = isDark() ? "light" : "dark";
    localStorage.setItem(KEY, chosen);
    apply(chosen, button);
    changed();
  };
  dark.addEventListener("change", () => apply(localStorage.getItem(KEY), button));
}

const isDark = () => (document.documentElement.style.colorScheme || (dark.matches ? "dark" : "light")) === "dark";

function apply(chosen, button) {
  document.documentElement.style.colorScheme = chosen ?? "";
  button.setAttribute("aria-pressed", String(isDark()));
}
