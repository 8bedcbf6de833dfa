/** The messages of a chat on the screen; only what changed is redrawn, so that a screen reader hears each once. */

import { bubble } from "./bubble.js";
import { days } from "./days.js";
import { element } from "./dom.js";

const ANSWER_SECONDS = 15;

export class Thread {
  /** `actions` is what bubbles can do (see bubble.js). */
  constructor(log, actions) {
    this.log = log;
    this.actions = actions;
    this.drawn = new Map();
    this.messages = [];
    log.onkeydown = (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step) return;
      event.preventDefault();
      this.walk(step);
    };
  }

  /** Draw `messages` of the chat's view; gives the new ones, not those from further back. */
  draw(view, messages) {
    const newest = this.messages.at(-1)?.message_id ?? 0;
    this.messages = messages;
    const pending = pendingTaps(view);
    this.arrange(days(messages, view.now).map((item) => (item.label ? this.day(item) : this.message(item, pending))));
    return messages.filter((message) => message.message_id > newest);
  }

  /** The pictures of this chat, oldest first. */
  get pictures() {
    return this.messages.filter((message) => message.kind === "photo");
  }

  find(id) {
    return this.messages.find((message) => message.message_id === id);
  }

  /** Move the focus from message to message. */
  walk(step) {
    const stops = [...this.log.querySelectorAll(".bubble-more")];
    const here = stops.findIndex((stop) => stop.closest(".message").contains(document.activeElement));
    const next = here < 0 ? stops.length - 1 : Math.max(0, Math.min(stops.length - 1, here + step));
    stops[next]?.focus();
  }

  day({ key, label }) {
    return this.keep(key, label, () => element("div", { className: "day" }, element("span", {}, label)));
  }

  message({ key, message, first, last }, pending) {
    const waiting = pending.get(key) ?? new Set();
    const node = this.keep(key, JSON.stringify([message, ...waiting]), () => bubble(message, waiting, this.actions));
    node.classList.toggle("first", first);
    node.classList.toggle("last", last);
    return node;
  }

  keep(key, state, make) {
    const known = this.drawn.get(key);
    if (known?.state === state) return known.node;
    const node = make();
    if (known) replaceKeepingFocus(known.node, node);
    else node.classList.add("new");
    this.drawn.set(key, { state, node });
    return node;
  }

  arrange(nodes) {
    const kept = new Set(nodes);
    for (const [key, { node }] of this.drawn) {
      if (kept.has(node)) continue;
      if (node.contains(document.activeElement)) this.log.focus({ preventScroll: true });
      node.remove();
      this.drawn.delete(key);
    }
    nodes.forEach((node, at) => {
      if (this.log.children[at] !== node) this.log.insertBefore(node, this.log.children[at] ?? null);
    });
  }
}

/** Which buttons wait for the bot's answer: data by message. */
export function pendingTaps(view) {
  const pending = new Map();
  for (const tap of view.taps) {
    if (tap.answered || view.now - tap.date >= ANSWER_SECONDS) continue;
    if (!pending.has(tap.message_id)) pending.set(tap.message_id, new Set());
    pending.get(tap.message_id).add(tap.data);
  }
  return pending;
}

/** A keyboard user who tapped a button must not lose their place when the message is drawn again. */
function replaceKeepingFocus(old, fresh) {
  const focusable = "button, a";
  const at = [...old.querySelectorAll(focusable)].indexOf(document.activeElement);
  old.replaceWith(fresh);
  if (at >= 0) (fresh.querySelectorAll(focusable)[at] ?? fresh.closest(".log")).focus({ preventScroll: true });
}
