/** The foot of a phone: typing, editing, answering, and the command menu. */

import { offerAttachments } from "./attach_menu.js";
import { element } from "./dom.js";
import { kindName } from "./kinds.js";
import { opensOn } from "./popup.js";
import { ReplyKeyboard } from "./reply_keyboard.js";

const TALLEST = 160; // pixels, as in foot.css
const TITLES = { edit: "Bericht bewerken", say: "Antwoorden" };

export class Composer {
  /** `act` does something for the person: act("say", {text}); it gives null if that failed. */
  constructor(phone, act) {
    this.phone = phone;
    this.act = act;
    this.find = (selector) => phone.find(selector);
    this.field = this.find("textarea");
    this.commands = [];
    this.listen();
    this.typed();
    this.keyboard = new ReplyKeyboard(this.find(".reply-keyboard"), this.field, (text) => act("say", { text }));
    offerAttachments(this.find(".attach"), this.find(".attach-menu"), (kind) => act("send", { kind }));
    opensOn(this.find(".menu-button"), this.find(".commands"), () => this.showCommands(""));
  }

  listen() {
    this.find(".composer").onsubmit = (event) => {
      event.preventDefault();
      this.submit();
    };
    this.field.oninput = () => this.typed();
    this.field.onkeydown = (event) => this.key(event);
    this.find(".stop-about").onclick = () => this.letGo();
    this.find(".big-button").onclick = () => this.pressBigButton();
  }

  key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.submit();
    }
    if (event.key === "Escape" && this.about) this.letGo();
    if (event.key === "ArrowUp" && !this.field.value) this.editNewest(event);
    if (event.key === "ArrowDown" && !this.find(".commands").hidden) {
      event.preventDefault();
      this.find(".commands button")?.focus();
    }
  }

  /** Send what is typed; the person may go on typing at once, and gets the text back if it could not be sent. */
  async submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { about } = this;
    this.field.value = "";
    if (!(await this.act(about?.act ?? "say", { text, ...about?.body }))) this.field.value ||= text;
    else if (this.about === about) this.about = null;
    this.typed();
  }

  /** The field grows with its text; a slash shows the commands that fit. */
  typed() {
    this.find(".about").hidden = !this.about;
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, TALLEST)}px`;
    this.find(".send").disabled = !this.field.value.trim();
    this.find(".composer").classList.toggle("filled", this.field.value !== "");
    const asked = /^\/\w*$/.test(this.field.value) && this.about?.act !== "edit";
    if (asked) this.showCommands(this.field.value.slice(1));
    this.find(".commands").hidden = !asked || !this.find(".commands").children.length;
  }

  /** Put one of the person's own messages in the field to change it. */
  edit(message) {
    this.field.value = message.text;
    this.holdOn(message, "edit", { message_id: message.message_id });
  }

  /** Answer one message in particular. */
  reply(message) {
    this.holdOn(message, "say", { reply_to: message.message_id });
  }

  /** What is typed next is about this message. */
  holdOn(message, act, body) {
    this.about = { act, body };
    this.find(".about-what").textContent = TITLES[act];
    this.find(".about-text").textContent = message.text || kindName(message.kind);
    this.typed();
    this.field.focus();
  }

  letGo() {
    if (this.about?.act === "edit") this.field.value = "";
    this.about = null;
    this.typed();
  }

  /** Arrow up in an empty field: change what was just said. */
  editNewest(event) {
    const newest = this.phone.thread.messages.findLast(
      (message) => message.from === "person" && message.kind === "text",
    );
    if (!newest) return;
    event.preventDefault();
    this.edit(newest);
  }

  setCommands(commands, button) {
    this.commands = commands;
    this.find(".menu-button").hidden = !commands.length || button.type !== "commands";
  }

  showCommands(begin) {
    const fitting = this.commands.filter(({ command }) => command.startsWith(begin));
    this.find(".commands").replaceChildren(...fitting.map((each) => this.commandChoice(each)));
  }

  commandChoice({ command, description }) {
    const send = { type: "button", onclick: () => this.sendCommand(command) };
    return element("button", send, element("span", {}, description), element("code", {}, `/${command}`));
  }

  async sendCommand(command) {
    await this.act("say", { text: `/${command}` });
    this.field.value = "";
    this.typed();
    this.field.focus();
  }

  /** A new chat has only START, a blocked bot only the way back. */
  setState({ empty, blocked, keyboard }) {
    this.blocked = blocked;
    const big = this.find(".big-button");
    big.hidden = !empty && !blocked;
    big.textContent = blocked ? "Deblokkeren" : "START";
    this.find(".composer").hidden = !big.hidden;
    this.keyboard.draw(big.hidden ? keyboard : null);
    if (big.hidden && this.takesFocus) {
      this.takesFocus = false;
      this.field.focus();
    }
  }

  async pressBigButton() {
    this.takesFocus = true;
    if (this.blocked) await this.act("unblock");
    else await this.act("say", { text: "/start" });
  }
}
