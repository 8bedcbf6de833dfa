/** The clock: what time it is in the simulated world, and moving it so that a week passes at once. */

import * as api from "./api.js";
import { fullDay, read, time, written } from "./dates.js";
import { Stop } from "./stop.js";

const UNITS = [
  [604800, "week", "weken"],
  [86400, "dag", "dagen"],
  [3600, "uur", "uur"],
  [60, "minuut", "minuten"],
];

export class Clock {
  /** `drawn` is called each time it was drawn anew. */
  constructor(node, drawn) {
    this.node = node;
    this.drawn = drawn;
    this.offset = 0;
    this.stop = new Stop(this.find(".stop"), (target) => this.later((target - this.date) / 1000));
    for (const button of node.querySelectorAll("[data-seconds]"))
      button.onclick = () => this.later(Number(button.dataset.seconds));
    this.find(".clock-back").onclick = () => this.move(api.setClock(0));
    this.field = this.find("input");
    this.field.oninput = () => this.complain("");
    this.find("form").onsubmit = (event) => this.set(event);
  }

  find(selector) {
    return this.node.querySelector(selector);
  }

  get date() {
    return new Date(Date.now() + this.offset * 1000);
  }

  get isMoved() {
    return Math.abs(this.offset) >= 1;
  }

  async refresh() {
    await this.move(api.clock());
  }

  /** Go so many seconds further, or less far when something comes on the way. */
  later(seconds) {
    const at = this.stop.between(this.date, new Date(this.date.getTime() + seconds * 1000));
    return this.move(at ? api.setClock((at - Date.now()) / 1000) : api.advance(seconds));
  }

  async move(answer) {
    this.offset = (await answer).offset_seconds;
    this.draw();
  }

  set(event) {
    event.preventDefault();
    const wanted = read(this.field.value);
    if (wanted) this.move(api.setClock((wanted - Date.now()) / 1000));
    else this.complain(`Schrijf het zo: ${written(this.date)}`);
  }

  /** Say under the field what is wrong with it; no words: nothing. */
  complain(words) {
    this.field.setCustomValidity(words);
    this.field.reportValidity();
  }

  draw() {
    this.find(".clock-time").textContent = time(this.date);
    this.find(".clock-day").textContent = fullDay(this.date);
    this.find(".panel-state").textContent = this.isMoved ? distance(this.offset) : "gewoon nu";
    this.find(".clock-back").disabled = !this.isMoved;
    this.stop.draw(this.date);
    if (document.activeElement !== this.field) this.refill();
    this.drawn();
  }

  refill() {
    this.field.value = written(this.date);
    this.field.setCustomValidity("");
  }
}

/** How far ahead or behind in the largest fitting unit: "2 weken vooruit". */
function distance(seconds) {
  const [unit, one, many] = UNITS.find(([unit]) => Math.abs(seconds) >= unit) ?? UNITS.at(-1);
  const count = Math.max(1, Math.round(Math.abs(seconds) / unit));
  return `${count} ${count === 1 ? one : many} ${seconds > 0 ? "vooruit" : "terug"}`;
}
