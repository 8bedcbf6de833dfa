/** Where a step of the clock stops: at what comes of its own accord on the way, so that nobody jumps over it. */

import { day, dayAndHour } from "./dates.js";

export class Stop {
  /** `node` tells that the clock stopped; its button calls `goOn` with the moment that was on the way to. */
  constructor(node, goOn) {
    this.words = node.querySelector(".stop-words");
    this.button = node.querySelector("button");
    this.button.onclick = () => goOn(this.made.target);
  }

  /** The next thing that comes: {at: Date, what: words}; null for nothing that is known. */
  expect(coming) {
    this.coming = coming;
  }

  /** The moment to stop at on the way from `now` to `target`, which it tells from then on; null for none. */
  between(now, target) {
    const comes = this.coming && now < this.coming.at && this.coming.at < target;
    this.made = comes ? { ...this.coming, target } : null;
    return comes ? this.coming.at : null;
  }

  /** Tell of the stop that was made, as long as the clock is between it and where it was going. */
  draw(now) {
    const { at, what, target } = this.made ?? {};
    const shown = at <= now && now < target;
    const words = shown ? `Gestopt bij ${dayAndHour(at)}: ${what}.` : "";
    if (this.words.textContent === words) return; // a screen reader would say it again
    this.words.textContent = words;
    this.button.hidden = !shown;
    if (shown) this.button.textContent = `Verder naar ${day(target)}`;
  }
}
