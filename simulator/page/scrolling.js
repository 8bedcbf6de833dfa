/** Keeping the newest message in sight, also while pictures load, until the person scrolls up. */

const NEAR = 120;

export class Scrolling {
  /** `find` looks up a part of the phone by its selector. */
  constructor(find) {
    this.scroller = find(".scroller");
    this.button = find(".to-bottom");
    this.count = find(".unread");
    this.button.onclick = () => this.toEnd();
    this.scroller.addEventListener("scroll", () => this.scrolled(), { passive: true });
    const grown = new ResizeObserver(() => this.sticks && this.toEnd());
    for (const part of [this.scroller, find(".log"), find(".typing")]) grown.observe(part);
    this.top = 0;
    this.stick();
  }

  scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    const turned = scrollHeight !== this.length; // the browser scrolled, for lines broke elsewhere
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.stick();
    else if (scrollTop < this.top && !turned) this.letGo();
    [this.top, this.length] = [scrollTop, scrollHeight];
  }

  /** Messages were added: follow them, or count them if the person is reading back. */
  added(messages) {
    if (this.sticks || messages.some((message) => message.from === "person")) this.toEnd();
    else if (messages.length) this.count.textContent = this.unread += messages.length;
  }

  /** Keep what is read in its place while `draw` puts older messages above it. */
  async holding(draw) {
    const below = this.scroller.scrollHeight - this.scroller.scrollTop;
    this.letGo();
    await draw();
    this.scroller.scrollTop = this.scroller.scrollHeight - below;
  }

  toEnd() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.stick();
  }

  stick() {
    this.sticks = true;
    this.unread = 0;
    this.count.textContent = "";
    this.button.hidden = true;
  }

  letGo() {
    this.sticks = false;
    this.button.hidden = false;
  }
}
