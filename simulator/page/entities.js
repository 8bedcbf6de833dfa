/** Text with Bot API entities to DOM nodes; the text itself is never parsed as HTML. */

import { element } from "./dom.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};

/** Nodes for `text`; `onCommand` is called with a bot command that is tapped. Offsets are UTF-16, as in JavaScript. */
export function render(text, entities, onCommand) {
  return piece(
    text,
    0,
    text.length,
    [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length),
    onCommand,
  );
}

function piece(text, from, to, entities, onCommand) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const end = entity.offset + entity.length;
    if (entity.offset < at) continue;
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inside = entities
      .slice(i + 1)
      .filter((other) => other.offset >= entity.offset && other.offset + other.length <= end);
    nodes.push(
      wrap(entity, text.slice(entity.offset, end), piece(text, entity.offset, end, inside, onCommand), onCommand),
    );
    at = isBlock(entity) && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

/** A block starts and ends a line by itself: the line break after it must not show as an empty line. */
const isBlock = (entity) => /blockquote|pre/.test(entity.type);

function wrap(entity, text, children, onCommand) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, children);
    case "url":
      return link(/^https?:/i.test(text) ? text : `https://${text}`, children);
    case "email":
      return link(`mailto:${text}`, children);
    case "bot_command":
      return command(text, children, onCommand);
    case "spoiler":
      return spoiler(children);
    default:
      return element(TAGS[entity.type] ?? "span", {}, ...children);
  }
}

function link(url, children) {
  const safe = /^(https?|mailto|tg|tel):/i.test(url);
  return element("a", safe ? { href: url, target: "_blank", rel: "noopener noreferrer" } : {}, ...children);
}

function command(text, children, onCommand) {
  return element("button", { type: "button", className: "command-link", onclick: () => onCommand(text) }, ...children);
}

function spoiler(children) {
  const cover = element(
    "button",
    { type: "button", className: "spoiler", "aria-label": "Verborgen tekst: toon" },
    ...children,
  );
  cover.onclick = () => {
    cover.classList.add("shown");
    cover.removeAttribute("aria-label");
  };
  return cover;
}
