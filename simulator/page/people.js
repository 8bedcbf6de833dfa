/** The list of people: their newest message, who has something unread, and the form for somebody new. */

import * as api from "./api.js";
import { timeOrDay } from "./dates.js";
import { element, find, icon, paintAvatar } from "./dom.js";
import { kindName } from "./kinds.js";

const BESIDE = "M5 4.5h6.5v15H5zM18 9v6M15 12h6"; // a phone, and one more

export class PeopleList {
  /** `actions` has choose(id), beside(id), add(name) and now(). */
  constructor(actions) {
    this.actions = actions;
    this.people = [];
    this.shown = [];
    this.unread = new Set();
    this.knows = (id) => this.people.some((person) => person.id === id);
    for (const id of ["new-person", "first-person"]) find(id).onsubmit = (event) => this.submit(event);
  }

  async load() {
    this.people = await api.people();
    document.body.classList.toggle("nobody", this.people.length === 0);
    this.draw();
  }

  /** Tell which phones lie on the table, and whether one more would fit. */
  mark(shown, hasRoom) {
    this.shown = shown;
    this.hasRoom = hasRoom;
    shown.forEach((id) => this.unread.delete(id));
    this.draw();
  }

  changed(id, unseen) {
    if (unseen && this.knows(id)) this.unread.add(id);
  }

  async submit(event) {
    event.preventDefault();
    const name = event.target.elements.name.value.trim();
    if (!name) return;
    event.target.reset();
    await this.actions.add(name);
  }

  /** Draw again only what differs, so that a keyboard user keeps their place. */
  draw() {
    const state = JSON.stringify([this.people, this.shown, this.hasRoom, [...this.unread]]);
    if (state === this.state) return;
    this.state = state;
    const list = find("people-list");
    const at = [...list.querySelectorAll("button")].indexOf(document.activeElement);
    list.replaceChildren(...this.people.map((person) => this.item(person)));
    if (at >= 0) list.querySelectorAll("button")[at]?.focus({ preventScroll: true });
  }

  item(person) {
    const isOpen = this.shown.includes(person.id);
    const avatar = element("span", { className: "avatar", "aria-hidden": "true" });
    paintAvatar(avatar, person.name, person.id);
    const choose = element(
      "button",
      { type: "button", className: "person", "aria-current": isOpen ? "true" : undefined },
      avatar,
      element("span", { className: "person-text" }, ...this.lines(person)),
    );
    choose.onclick = () => this.actions.choose(person.id);
    return element("li", {}, choose, ...(isOpen || !this.hasRoom ? [] : [this.besideButton(person)]));
  }

  lines(person) {
    const first = element("span", { className: "person-line" }, element("b", {}, person.name));
    const second = element(
      "span",
      { className: "person-line" },
      element("span", { className: "preview" }, preview(person)),
    );
    if (person.last) {
      const date = new Date(person.last.date * 1000);
      first.append(element("small", {}, timeOrDay(date, this.actions.now())));
    }
    if (this.unread.has(person.id))
      second.append(element("span", { className: "dot", role: "img", "aria-label": "nieuw bericht" }));
    return [first, second];
  }

  besideButton({ id, name }) {
    const label = `Leg de telefoon van ${name} ernaast`;
    const named = { "aria-label": label, title: label };
    const button = element("button", { type: "button", className: "icon-button beside", ...named }, icon(BESIDE));
    button.onclick = () => this.actions.beside(id);
    return button;
  }
}

function preview({ last, blocked }) {
  if (blocked) return "heeft de bot geblokkeerd";
  if (!last) return "nog niet begonnen";
  return `${last.from === "person" ? "Jij: " : ""}${last.text || kindName(last.kind)}`;
}
