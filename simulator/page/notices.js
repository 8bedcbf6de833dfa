/** Short words over a phone: a toast that goes by itself, and an alert that waits until it is read. */

const TOAST_MILLISECONDS = 4000;

export class Notices {
  constructor(toast, alert) {
    this.toasted = toast;
    this.alert = alert;
    this.seen = null;
  }

  /** Show the bot's answers to taps, but not those from before this phone was looking. */
  answers(taps) {
    const answered = taps.filter((tap) => tap.answered);
    if (this.seen) answered.filter((tap) => !this.seen.has(tap.callback_query_id)).forEach((tap) => this.answer(tap));
    this.seen = new Set(answered.map((tap) => tap.callback_query_id));
  }

  answer({ text, show_alert: alerts }) {
    if (!text) return;
    if (!alerts) {
      this.toast(text);
      return;
    }
    this.alert.querySelector("p").textContent = text;
    this.alert.showModal();
  }

  toast(text) {
    this.toasted.textContent = text;
    this.toasted.classList.add("shown");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.toasted.classList.remove("shown"), TOAST_MILLISECONDS);
  }
}
