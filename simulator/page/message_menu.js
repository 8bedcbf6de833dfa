/** What one can do with a message: react, answer, copy, and change it if it is one's own. */

import { element } from "./dom.js";
import { steer } from "./popup.js";

const REACTIONS = ["👍", "❤", "🔥", "👏", "😁", "🤔"];
const EDITABLE = ["text", "photo", "document"];
const MARGIN = 8;

export class MessageMenu {
  /** `actions` has react(message, emoji), reply(message) and edit(message). */
  constructor(phone, actions) {
    this.phone = phone;
    this.actions = actions;
    this.node = phone.querySelector(".message-menu");
    this.node.onkeydown = (event) => steer(event, this.node, () => this.leave());
    this.node.onclick = (event) => event.target.closest("button") && this.close();
    document.addEventListener("pointerdown", (event) => {
      if (!this.node.hidden && !this.node.contains(event.target)) this.close();
    });
    phone.querySelector(".scroller").addEventListener("scroll", () => this.close(), { passive: true });
  }

  /** Open at a bubble; `opener` gets the focus back on Escape. */
  open(message, body, opener) {
    this.opener = opener;
    this.node.replaceChildren(this.reactions(message), ...this.choices(message));
    this.node.hidden = false;
    this.place(body.getBoundingClientRect(), message.from);
    this.node.querySelector("button").focus({ preventScroll: true });
  }

  close() {
    this.node.hidden = true;
  }

  reactions(message) {
    const buttons = REACTIONS.map((emoji) => {
      const chosen = message.own_reaction === emoji;
      const pressed = { "aria-pressed": String(chosen), "aria-label": `Reageer met ${emoji}` };
      const react = () => this.actions.react(message, chosen ? null : emoji);
      return element("button", { type: "button", onclick: react, ...pressed }, emoji);
    });
    return element("div", { className: "reaction-row", role: "group", "aria-label": "Reacties" }, ...buttons);
  }

  choices(message) {
    const choice = (label, onclick) => element("button", { type: "button", onclick }, label);
    const found = [choice("Antwoord", () => this.actions.reply(message))];
    if (message.text) found.push(choice("Kopieer tekst", () => navigator.clipboard.writeText(message.text)));
    if (message.from === "person" && message.text && EDITABLE.includes(message.kind))
      found.push(choice("Bewerk", () => this.actions.edit(message)));
    return found;
  }

  /** Under the bubble if there is room, else above it; never outside the phone. */
  place(bubble, from) {
    const phone = this.phone.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = this.node;
    const below = bubble.bottom - phone.top + 4;
    const top = below + height < phone.height - MARGIN ? below : bubble.top - phone.top - height - 4;
    const left = from === "person" ? bubble.right - phone.left - width : bubble.left - phone.left;
    this.node.style.top = `${Math.max(MARGIN, top)}px`;
    this.node.style.left = `${Math.max(MARGIN, Math.min(left, phone.width - width - MARGIN))}px`;
  }

  leave() {
    this.close();
    this.opener?.focus();
  }
}
