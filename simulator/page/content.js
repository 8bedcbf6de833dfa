/** What is in a bubble: text, a picture, a file or something else, and the message it answers. */

import { element, icon } from "./dom.js";
import { render } from "./entities.js";
import { kindName } from "./kinds.js";

/** Nodes for the message's content; `actions` has say(text), look(message) and quoted(id). */
export function content(message, actions) {
  const nodes = [];
  if (message.reply_to_message_id) nodes.push(quote(actions.quoted(message.reply_to_message_id)));
  if (message.kind === "photo") nodes.push(picture(message, actions));
  else if (message.kind === "sticker") nodes.push(image(message));
  else if (message.kind === "voice" || message.kind === "audio") nodes.push(voice());
  else if (message.file) nodes.push(attachment(message));
  else if (message.kind !== "text") nodes.push(element("span", { className: "other-kind" }, kindName(message.kind)));
  if (message.text)
    nodes.push(
      element("div", { className: "text", dir: "auto" }, ...render(message.text, message.entities, actions.say)),
    );
  return nodes;
}

function quote(message) {
  const words = message ? message.text || kindName(message.kind) : "Verwijderd bericht";
  return element("div", { className: "quote" }, element("span", { className: "only-read" }, "Antwoord op: "), words);
}

function image(message) {
  const { url, width, height } = message.file;
  return element("img", { src: url, width, height, alt: message.text ? "" : kindName(message.kind) });
}

function picture(message, actions) {
  const look = { type: "button", className: "picture", "aria-label": "Bekijk de foto groot" };
  return element("button", { ...look, onclick: () => actions.look(message) }, image(message));
}

function attachment(message) {
  const { url, name, size } = message.file;
  const label = name ?? kindName(message.kind);
  const type = /\.(\w{2,4})$/.exec(label)?.[1] ?? "";
  return element(
    "a",
    { className: "file", href: url, download: name ?? "", "aria-label": `Bewaar ${label}, ${readableSize(size)}` },
    element(
      "span",
      { className: "file-icon" },
      type ? element("b", {}, type) : "",
      icon("M12 5v11M7 12l5 5 5-5M6 20h12"),
    ),
    element("span", { className: "file-text" }, element("b", {}, label), element("small", {}, readableSize(size))),
  );
}

/** A voice message cannot be played: the simulated phone has no microphone. */
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
