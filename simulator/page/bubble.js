/** One message as a bubble: content, time, ticks and reactions, with the bot's buttons under it. */

import { content } from "./content.js";
import { time } from "./dates.js";
import { element, icon } from "./dom.js";

const DOTS = "M6 12h.01M12 12h.01M18 12h.01";
const SENT = "M5 13l4 4L18 7";
const READ = "M2 13l4 4L15 7M11 16l1 1L21 7";

/** `pending` has the data of the buttons that wait for an answer; `actions` are those of `content`, and
    tap(message, button), react(message, emoji), menu(message, body, opener) and botName(). */
export function bubble(message, pending, actions) {
  const sender = element(
    "span",
    { className: "only-read" },
    `${message.from === "person" ? "Jij" : actions.botName()}: `,
  );
  const body = element("div", { className: "bubble" }, sender, ...content(message, actions));
  if (message.reaction || message.own_reaction) body.append(reactions(message, actions));
  body.append(meta(message), moreButton(message, body, actions));
  body.classList.toggle("bare", message.kind === "sticker" || (message.kind === "photo" && !message.text));
  if (message.file?.width) body.style.setProperty("--ratio", message.file.width / message.file.height);
  const row = element("div", { className: `message from-${message.from}` }, body);
  row.dataset.kind = message.kind;
  if (message.buttons.length) row.append(keyboard(message, pending, actions));
  return row;
}

function meta(message) {
  const date = new Date(message.date * 1000);
  const line = element("span", { className: "meta" });
  if (message.edited) line.append(element("span", {}, "bewerkt "));
  line.append(element("time", { dateTime: date.toISOString() }, time(date)));
  if (message.from === "person") line.append(ticks(message.read));
  return line;
}

/** One tick: Telegram has it. Two: the bot has it. */
function ticks(read) {
  const label = read ? "door de bot ontvangen" : "verstuurd";
  return element("span", { className: "ticks", role: "img", "aria-label": label }, icon(read ? READ : SENT));
}

function reactions(message, actions) {
  const row = element("div", { className: "reactions" });
  if (message.reaction)
    row.append(
      element("span", { role: "img", "aria-label": `Reactie van de bot: ${message.reaction}` }, message.reaction),
    );
  if (message.own_reaction) {
    const away = element("button", { type: "button", "aria-label": `Jouw reactie ${message.own_reaction} weghalen` });
    away.append(message.own_reaction);
    away.onclick = () => actions.react(message, null);
    row.append(away);
  }
  return row;
}

/** The menu opens by this button, by a right click or a long press, and on a touch screen by a tap on the bubble. */
function moreButton(message, body, actions) {
  const label = "Opties bij dit bericht";
  const button = element("button", { type: "button", className: "bubble-more", tabIndex: -1, "aria-label": label });
  button.append(icon(DOTS));
  button.onclick = () => actions.menu(message, body, button);
  body.oncontextmenu = (event) => {
    event.preventDefault();
    actions.menu(message, body, button);
  };
  body.onclick = (event) => {
    const touched = event.pointerType === "touch" && !event.target.closest("a, button");
    if (touched && getSelection().isCollapsed) actions.menu(message, body, button);
  };
  return button;
}

function keyboard(message, pending, actions) {
  const rows = message.buttons.map((row) =>
    element("div", { className: "button-row" }, ...row.map((button) => key(message, button, pending, actions))),
  );
  return element(
    "div",
    { className: "inline-keyboard", role: "group", "aria-label": "Knoppen bij dit bericht" },
    ...rows,
  );
}

function key(message, button, pending, actions) {
  const label = element("span", { dir: "auto" }, button.text);
  if (button.url) {
    const link = { className: "inline-button to-page", href: button.url, target: "_blank", rel: "noopener noreferrer" };
    return element("a", link, label);
  }
  const busy = pending.has(button.data) ? "true" : undefined;
  const tap = () => actions.tap(message, button);
  return element("button", { type: "button", className: "inline-button", "aria-busy": busy, onclick: tap }, label);
}
