/** The bot's own keyboard, in the place of the phone's: each key says what is on it. */

import { element } from "./dom.js";

export class ReplyKeyboard {
  /** `field` shows what the bot wants to be typed; `say` is called with the text of a key. */
  constructor(node, field, say) {
    this.node = node;
    this.field = field;
    this.say = say;
  }

  /** Show a ReplyKeyboardMarkup, or none; drawn anew only if it differs, so that a key keeps the focus. */
  draw(markup) {
    const state = JSON.stringify(markup);
    if (state === this.state) return;
    this.state = state;
    this.node.hidden = !markup;
    this.field.placeholder = markup?.input_field_placeholder ?? "Bericht";
    this.node.replaceChildren(...(markup?.keyboard ?? []).map((row) => this.row(row)));
  }

  row(keys) {
    const buttons = keys.map(({ text }) => element("button", { type: "button", onclick: () => this.say(text) }, text));
    return element("div", { className: "button-row" }, ...buttons);
  }
}
