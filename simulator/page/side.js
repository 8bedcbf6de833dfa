/** A side of the page that folds away; on a small screen it slides over the phone. */

export class Side {
  /** `name` is under which the browser remembers whether it is open. */
  constructor(node, name) {
    this.node = node;
    this.key = `simulator.${name}`;
    node.querySelector(".side-close").onclick = () => this.close();
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.covers) this.close();
    });
  }

  /** Whether it lies over the rest of the page now. */
  get covers() {
    return getComputedStyle(this.node).position === "fixed";
  }

  get isOpen() {
    return this.node.classList.contains("open");
  }

  /** Open or closed as it was left; else as `usual`. A side that would cover the phone starts closed. */
  restore(usual) {
    if (this.isOpen) return; // somebody was quicker
    const left = localStorage.getItem(this.key);
    const wanted = left === null ? usual : left === "open";
    this.node.classList.toggle("open", wanted && !this.covers);
  }

  open(opener) {
    this.opener = opener;
    this.node.classList.add("open");
    this.remember();
    if (this.covers) this.node.querySelector(".side-close").focus();
  }

  close() {
    if (!this.isOpen) return;
    this.remember("closed");
    this.node.classList.remove("open");
    this.opener?.focus();
    this.opener = null;
  }

  toggle(opener) {
    if (this.isOpen) this.close();
    else this.open(opener);
  }

  remember(how = "open") {
    if (!this.covers) localStorage.setItem(this.key, how);
  }
}
