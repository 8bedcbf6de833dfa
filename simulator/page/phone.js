/** One phone: a person's chat with the bot, kept up to date. */

import * as api from "./api.js";
import { Composer } from "./composer.js";
import { dayAndTime, time } from "./dates.js";
import { element, paintAvatar } from "./dom.js";
import { busyWith } from "./kinds.js";
import { MessageMenu } from "./message_menu.js";
import { Notices } from "./notices.js";
import { opensOn } from "./popup.js";
import { Scrolling } from "./scrolling.js";
import { Thread, pendingTaps } from "./thread.js";

const LOOK_AGAIN_MILLISECONDS = 5200;
const PAGE = 200; // messages shown at first, and added with each "earlier"

export class Phone {
  /** `actions` has openPeople, openBehind, showPictures and close. */
  constructor(person, actions) {
    this.person = person;
    this.limit = PAGE;
    this.element = document.getElementById("phone-template").content.firstElementChild.cloneNode(true);
    this.element.setAttribute("aria-label", `Telefoon van ${person.name}`);
    this.find(".owner").textContent = person.name;
    this.find(".owner").title = `Telefoon van ${person.name}`;
    this.find(".whose").textContent = ` · ${person.name}`;
    this.find(".open-people").onclick = (event) => actions.openPeople(event.currentTarget);
    this.find(".earlier").onclick = () => this.earlier();
    this.composer = new Composer(this, (what, body) => this.act(what, body));
    this.thread = new Thread(this.find(".log"), this.messageActions(actions.showPictures));
    this.menu = new MessageMenu(this.element, this.messageActions());
    this.scrolling = new Scrolling((selector) => this.find(selector));
    this.notices = new Notices(this.find(".toast"), this.find(".alert"));
    this.offerMore(actions);
    this.ready = this.refreshBot();
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  /** Do something for this person; what goes wrong is shown, not hidden. */
  async act(what, body) {
    try {
      return await api.act(this.person.id, what, body);
    } catch (error) {
      console.warn(error);
      this.notices.toast("Dat kan nu niet.");
      return null;
    }
  }

  /** How the bot presents itself; again after it changed its commands or description. */
  async refreshBot() {
    this.bot = await api.bot(this.person.id);
    this.find(".bot-name").textContent = this.bot.first_name;
    paintAvatar(this.find(".bot-avatar"), this.bot.first_name, this.bot.id);
    this.find(".intro-text").textContent = this.bot.description || this.bot.short_description;
    this.composer.setCommands(this.bot.commands, this.bot.menu_button);
    await this.refresh();
  }

  /** Fetch and draw the chat; calls that come while one is under way share one more. */
  async refresh() {
    if (this.fetching) {
      this.stale = true;
      return;
    }
    this.fetching = true;
    try {
      do {
        this.stale = false;
        this.draw(await api.chat(this.person.id, this.limit));
      } while (this.stale);
    } finally {
      this.fetching = false;
    }
  }

  draw(view) {
    const shown = view.messages.filter((message) => !message.deleted);
    const added = this.thread.draw(view, shown);
    this.drawState(view, shown.length === 0);
    this.notices.answers(view.taps);
    this.scrolling.added(added);
    this.lookAgain(view);
  }

  /** Show older messages too. */
  async earlier() {
    this.limit += PAGE;
    await this.scrolling.holding(() => this.refresh());
  }

  /** What bubbles and their menu can do; only bubbles show pictures. */
  messageActions(showPictures) {
    return {
      tap: (message, button) => this.act("tap", { message_id: message.message_id, data: button.data }),
      react: (message, emoji) => this.act("react", { message_id: message.message_id, emoji }),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
      say: (text) => this.act("say", { text }),
      menu: (message, body, opener) => this.menu.open(message, body, opener),
      look: (message) => showPictures(this.thread.pictures, message.message_id),
      quoted: (id) => this.thread.find(id),
      botName: () => this.bot.first_name,
    };
  }

  /** The time in the phone's own bar; the date too when it is not today's. */
  showTime({ date, isMoved }) {
    this.find(".phone-time").textContent = isMoved ? dayAndTime(date) : time(date);
  }

  /** The simulator does not answer; the next drawing takes this away again. */
  showLost() {
    this.find(".status-text").textContent = "wacht op verbinding…";
  }

  drawState(view, empty) {
    const typing = view.typing;
    this.blocked = view.bot_status === "kicked";
    this.find(".typing").hidden = !typing;
    this.find(".status-text").textContent = this.blocked ? "geblokkeerd" : typing ? busyWith(view.action) : "bot";
    this.find(".status").classList.toggle("busy", typing);
    this.find(".earlier").hidden = view.total <= view.messages.length;
    this.find(".intro").hidden = !empty || !this.find(".intro-text").textContent;
    this.composer.setState({ empty, blocked: this.blocked, keyboard: view.reply_keyboard });
  }

  /** Typing and waiting end without the server saying so. */
  lookAgain(view) {
    clearTimeout(this.again);
    if (view.typing || pendingTaps(view).size) this.again = setTimeout(() => this.refresh(), LOOK_AGAIN_MILLISECONDS);
  }

  offerMore(actions) {
    const menu = this.find(".more-menu");
    const block = element("button", { type: "button" }, "");
    block.onclick = () => this.act(this.blocked ? "unblock" : "block");
    const close = element(
      "button",
      { type: "button", className: "close-phone", onclick: () => actions.close(this.person.id) },
      "Leg deze telefoon weg",
    );
    const behind = element("button", { type: "button" }, "Achter de schermen");
    behind.onclick = () => actions.openBehind(this.find(".more"));
    menu.append(behind, block, close);
    opensOn(this.find(".more"), menu, () => {
      block.textContent = this.blocked ? "Bot deblokkeren" : "Bot blokkeren";
    });
  }
}
