/** Trouble on request: Telegram that is away, slow or strict, and a bot that is killed. */

import * as api from "./api.js";
import { element } from "./dom.js";

const LOOK_MILLISECONDS = 1500;
const TROUBLES = [
  { name: "away", label: "Telegram is weg", effect: "Geen aanroep komt nog aan.", rule: { kind: "drop" } },
  {
    name: "slow",
    label: "Telegram is traag",
    effect: "Elk antwoord duurt 3 seconden langer.",
    rule: { kind: "latency", seconds: 3 },
  },
  {
    name: "flood",
    label: "Te veel berichten",
    effect: "Fout 429: pas na 5 seconden weer.",
    rule: { kind: "status", status: 429, retry_after: 5, method: "sendMessage" },
  },
  {
    name: "stumbles",
    label: "Telegram struikelt",
    effect: "Fout 500 op één van de drie aanroepen.",
    rule: { kind: "status", status: 500, probability: 0.34 },
  },
];

export class Trouble {
  constructor(node) {
    this.node = node;
    this.find(".switches").append(...TROUBLES.map((trouble) => this.lever(trouble)));
    this.find(".kill").onclick = () => this.process(api.killBot());
    this.find(".start").onclick = () => this.process(api.startBot());
  }

  find(selector) {
    return this.node.querySelector(selector);
  }

  lever({ name, label, effect, rule }) {
    const box = element("input", { type: "checkbox", role: "switch", id: `trouble-${name}` });
    box.onchange = () => (box.checked ? api.addFault({ ...rule, name }) : api.endFault(name));
    const text = element("label", { htmlFor: box.id }, element("b", {}, label), element("small", {}, effect));
    return element("li", {}, text, box);
  }

  /** Look which switches are on; also another page, or a test, may have turned them. */
  async refresh() {
    const on = new Set((await api.faults()).map((fault) => fault.name));
    for (const { name } of TROUBLES) this.find(`#trouble-${name}`).checked = on.has(name);
    this.count = TROUBLES.filter(({ name }) => on.has(name)).length;
    this.drawState();
  }

  /** Keep an eye on the bot's process, if the simulator was told where it is. */
  follow(process) {
    this.find(".process").hidden = !process;
    if (process) this.drawProcess(process);
    if (process && !this.looking)
      this.looking = setInterval(() => document.hidden || this.process(api.around(), "process"), LOOK_MILLISECONDS);
  }

  async process(answer, field) {
    const found = await answer.catch(() => null);
    if (found) this.drawProcess(field ? found[field] : found);
  }

  drawProcess({ running, held }) {
    this.down = !running;
    this.node.classList.toggle("down", this.down);
    this.find(".process-state").textContent = running ? "De bot draait" : held ? "De bot ligt stil" : "De bot start…";
    this.find(".kill").hidden = held;
    this.find(".start").hidden = !held;
    this.drawState();
  }

  drawState() {
    const words = [this.count ? `${this.count} aan` : "", this.down ? "bot ligt stil" : ""].filter(Boolean);
    this.find(".panel-state").textContent = words.join(", ") || "geen";
  }
}
