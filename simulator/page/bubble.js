/** One message as a bubble: text, picture or file, time, reaction and the buttons under it. */

import { element, icon } from "./dom.js";
import { render } from "./entities.js";

const PENCIL = "M4 20l1-4L16 5l3 3L8 19z";
const PAPER = "M7 3h7l4 4v14H7zM14 3v4h4";
const OTHER_KINDS = {
  location: "Locatie",
  contact: "Contact",
  poll: "Poll",
  dice: "Dobbelsteen",
  video_note: "Videobericht",
  new_chat_members: "De bot is toegevoegd",
};

/** `hands` has tap(message, button), edit(message) and say(text); `pending` tells which data waits for an answer. */
export function bubble(message, pending, hands) {
  const body = element("div", { className: "bubble" }, ...content(message, hands), meta(message));
  const row = element("div", { className: `message from-${message.from}` }, body);
  row.dataset.kind = message.kind;
  if (isEditable(message)) body.append(editButton(message, hands));
  if (isEditable(message)) makeEditable(body, message, hands);
  if (message.reaction)
    body.append(
      element("span", { className: "reaction", "aria-label": `Reactie ${message.reaction}` }, message.reaction),
    );
  if (message.buttons.length) row.append(keyboard(message, pending, hands));
  return row;
}

const isEditable = (message) => message.from === "person" && message.kind === "text";

function content(message, hands) {
  const nodes = [];
  if (message.kind === "photo" || message.kind === "sticker") nodes.push(picture(message));
  else if (message.file) nodes.push(attachment(message));
  else if (message.kind in OTHER_KINDS)
    nodes.push(element("span", { className: "other-kind" }, OTHER_KINDS[message.kind]));
  if (message.text)
    nodes.push(
      element("div", { className: "text", dir: "auto" }, ...render(message.text, message.entities, hands.say)),
    );
  return nodes;
}

function picture(message) {
  const { url, width, height } = message.file;
  const image = element("img", { src: url, width, height, alt: message.text ? "" : "Afbeelding" });
  return element(
    "a",
    { className: "picture", href: message.file.url, target: "_blank", "aria-label": "Afbeelding in het groot" },
    image,
  );
}

function attachment(message) {
  const { url, name, size } = message.file;
  if (message.kind === "voice" || message.kind === "audio") return voice(message);
  const label =
    name ?? { video: "Video", video_note: "Videobericht", animation: "Animatie" }[message.kind] ?? "Bestand";
  return element(
    "a",
    { className: "file", href: url, download: name ?? "" },
    element("span", { className: "file-icon" }, icon(PAPER)),
    element("span", { className: "file-text" }, element("b", {}, label), element("small", {}, readableSize(size))),
  );
}

function voice() {
  const bars = Array.from({ length: 28 }, (_, i) => {
    const bar = element("i");
    bar.style.height = `${4 + Math.abs(Math.sin(i * 1.7) * 10 + Math.cos(i * 0.6) * 5)}px`;
    return bar;
  });
  return element(
    "span",
    { className: "voice", role: "img", "aria-label": "Spraakbericht van 3 seconden" },
    element("span", { className: "file-icon" }, icon("M9 6l9 6-9 6z")),
    element("span", { className: "bars" }, ...bars),
    element("small", {}, "0:03"),
  );
}

function readableSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1048576).toFixed(1).replace(".", ",")} MB`;
}

function meta(message) {
  const time = new Date(message.date * 1000);
  const shown = time.toLocaleTimeString("nl-NL", { hour: "2-digit", minute: "2-digit" });
  const line = element("span", { className: "meta" });
  if (message.edited) line.append(element("span", {}, "bewerkt "));
  line.append(element("time", { dateTime: time.toISOString() }, shown));
  if (message.from === "person") line.append(icon("M2 13l4 4L15 7M10 16l1 1L20 7"));
  return line;
}

function editButton(message, hands) {
  const button = element(
    "button",
    { type: "button", className: "edit-button", "aria-label": "Bewerk dit bericht" },
    icon(PENCIL),
  );
  button.onclick = (event) => {
    event.stopPropagation();
    hands.edit(message);
  };
  return button;
}

/** A click, or a long press on a touch screen, on one's own text; not when it was to select or to follow a link. */
function makeEditable(body, message, hands) {
  body.classList.add("editable");
  body.onclick = (event) => {
    if (!event.target.closest("a, button") && getSelection().isCollapsed) hands.edit(message);
  };
  body.oncontextmenu = (event) => {
    event.preventDefault();
    hands.edit(message);
  };
}

function keyboard(message, pending, hands) {
  const rows = message.buttons.map((row) =>
    element("div", { className: "button-row" }, ...row.map((button) => key(message, button, pending, hands))),
  );
  return element(
    "div",
    { className: "inline-keyboard", role: "group", "aria-label": "Knoppen bij dit bericht" },
    ...rows,
  );
}

function key(message, button, pending, hands) {
  if (button.url)
    return element(
      "a",
      { className: "inline-button", href: button.url, target: "_blank", rel: "noopener noreferrer" },
      button.text,
    );
  const busy = pending.has(button.data);
  return element(
    "button",
    {
      type: "button",
      className: "inline-button",
      "aria-busy": busy ? "true" : undefined,
      onclick: () => hands.tap(message, button),
    },
    element("span", { dir: "auto" }, button.text),
  );
}
