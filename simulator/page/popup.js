/** Small menus that open on a button and close on Escape, on a choice or on a click elsewhere. */

/** Let `button` open and close `menu`; `before` runs each time it opens. */
export function opensOn(button, menu, before = () => {}) {
  button.addEventListener("click", () => (menu.hidden ? open(button, menu, before) : close(button, menu)));
  menu.addEventListener("click", (event) => {
    if (event.target.closest("button")) close(button, menu);
  });
  menu.addEventListener("keydown", (event) => steer(event, menu, () => leave(button, menu)));
  document.addEventListener("pointerdown", (event) => {
    if (!menu.hidden && !menu.contains(event.target) && !button.contains(event.target)) close(button, menu);
  });
}

function open(button, menu, before) {
  before();
  menu.hidden = false;
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("button")?.focus();
}

function close(button, menu) {
  menu.hidden = true;
  button.setAttribute("aria-expanded", "false");
}

function leave(button, menu) {
  close(button, menu);
  button.focus();
}

/** Arrow keys walk through the choices of a menu, round and round; Escape calls `leave`. */
export function steer(event, menu, leave) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step && event.key !== "Escape") return;
  event.preventDefault();
  if (!step) {
    leave();
    return;
  }
  const choices = [...menu.querySelectorAll("button:not([hidden])")];
  choices.at((choices.indexOf(document.activeElement) + step) % choices.length)?.focus();
}
