/** The table on which phones lie: whose, how many fit beside one another, and which one has the attention. */

import { Phone } from "./phone.js";

const MOST = 3;
const PHONE_WIDTH = 372; // pixels; a narrower phone is no longer a phone
const GAP = 24;

export class Table {
  /** `actions` has person(id), openPeople, openBehind, showPictures and changed(shown ids, selected person). */
  constructor(desk, actions) {
    this.desk = desk;
    this.actions = actions;
    this.phones = new Map();
    this.open = [];
    new ResizeObserver(() => this.drawnRoom && this.room !== this.drawnRoom && this.show(this.open)).observe(desk);
  }

  get room() {
    return Math.min(MOST, Math.max(1, Math.floor(this.desk.clientWidth / (PHONE_WIDTH + GAP))));
  }

  get hasRoom() {
    return this.open.length < this.room;
  }

  get shown() {
    return this.open.slice(-this.room);
  }

  phone(id) {
    return this.phones.get(id);
  }

  each(what) {
    this.phones.forEach(what);
  }

  /** Lay somebody's phone beside the others, or in the place of the newest. */
  put(id, beside) {
    if (this.phones.has(id)) this.select(id);
    else this.show([...(beside ? this.open : this.shown.slice(0, -1)), id]);
  }

  /** Lay these phones on the table, and no others. */
  show(ids) {
    this.open = [...new Set(ids)];
    this.drawnRoom = this.room;
    const { shown } = this;
    for (const [id, phone] of this.phones) {
      if (shown.includes(id)) continue;
      phone.element.remove();
      this.phones.delete(id);
    }
    [...shown].reverse().reduce((next, id) => this.lay(id, next), null);
    document.getElementById("welcome").hidden = shown.length > 0;
    document.body.classList.toggle("several", shown.length > 1);
    this.select(shown.includes(this.selected) ? this.selected : shown.at(-1));
  }

  /** Lay a phone left of the next one; a phone that is moved loses how far it was scrolled, so only if it must. */
  lay(id, next) {
    if (!this.phones.has(id)) this.phones.set(id, this.fresh(id));
    const { element } = this.phone(id);
    if (!element.isConnected || element.nextElementSibling !== next) this.desk.insertBefore(element, next);
    return element;
  }

  fresh(id) {
    const close = () => this.show(this.open.filter((other) => other !== id));
    const phone = new Phone(this.actions.person(id), { ...this.actions, close });
    for (const attention of ["pointerdown", "focusin"])
      phone.element.addEventListener(attention, () => this.selected !== id && this.select(id));
    if (this.clock) phone.showTime(this.clock);
    return phone;
  }

  select(id) {
    this.selected = id;
    this.each((phone, key) => phone.element.classList.toggle("selected", key === id));
    this.actions.changed(this.shown, id === undefined ? null : this.actions.person(id));
  }

  showTime(clock) {
    this.clock = clock;
    this.each((phone) => phone.showTime(clock));
  }
}
