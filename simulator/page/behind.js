/** Behind the scenes: the clock, trouble, and a page of somebody else's that shows what happens in the bot. */

import * as api from "./api.js";
import { find } from "./dom.js";
import { Trouble } from "./trouble.js";

/** The events that matter to the page in the frame. */
const TOLD = new Set(["chat", "read", "clock", "process"]);

export class Behind {
  constructor(side, clock) {
    this.side = side;
    this.clock = clock;
    this.trouble = new Trouble(find("trouble"));
    this.panel = find("inside");
    this.frame = this.panel.querySelector("iframe");
    this.frame.onload = () => this.opened();
    addEventListener("message", (event) => this.asked(event));
  }

  async start() {
    const { beside, clock_file: follows, process } = await api.around();
    this.beside = beside && new URL(beside);
    this.panel.hidden = !beside;
    this.load();
    find("clock").querySelector(".notice").hidden = follows;
    this.trouble.follow(process);
    await this.trouble.refresh();
    this.side.restore(Boolean(beside || process));
  }

  /** Show the side of this person's phone. */
  select(person) {
    if (person?.id === this.person?.id) return;
    this.person = person;
    this.panel.querySelector(".panel-state").textContent = person?.name ?? "";
    this.load();
  }

  load() {
    if (!this.beside || !this.person) return;
    const address = new URL(this.beside);
    address.searchParams.set("person", this.person.id);
    this.listens = false;
    this.clock.stop.expect(null);
    this.frame.src = address;
  }

  /** From now on the frame listens; what happened while it was loading it has to look up. */
  opened() {
    this.listens = this.frame.src !== "";
    this.tell({ kind: "open" });
  }

  /** Pass on what happened to the person in the frame, or to all. */
  heard(event) {
    if (event.kind === "faults" || event.kind === "again") this.trouble.refresh();
    if (event.kind === "again") this.load();
    if (event.kind === "process") this.trouble.process(api.around(), "process");
    const concerns = event.id === undefined || event.id === this.person?.id;
    if (TOLD.has(event.kind) && concerns) this.tell(event);
  }

  tell(event) {
    if (!this.listens) return;
    const told = { ...event, person: this.person.id, scheme: document.documentElement.style.colorScheme };
    this.frame.contentWindow.postMessage(told, this.beside.origin);
  }

  /** The page in the frame may ask to be loaded again, and tell what comes next for this person. */
  asked({ source, origin, data }) {
    if (source !== this.frame.contentWindow || origin !== this.beside?.origin) return;
    if (data?.kind === "reload") this.load();
    if (data?.kind === "coming") this.clock.stop.expect(data.at && { at: new Date(data.at), what: data.what });
  }
}
