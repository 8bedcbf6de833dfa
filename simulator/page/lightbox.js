/** A picture in the large: step through those of one chat, look closer, keep it. */

export class Lightbox {
  constructor(dialog) {
    this.dialog = dialog;
    this.image = dialog.querySelector("img");
    this.find(".lightbox-close").onclick = () => dialog.close();
    this.find(".previous").onclick = () => this.step(-1);
    this.find(".next").onclick = () => this.step(1);
    this.image.onclick = () => dialog.classList.toggle("close-up");
    dialog.onkeydown = (event) => this.step({ ArrowLeft: -1, ArrowRight: 1 }[event.key] ?? 0);
    dialog.onclick = (event) => {
      if (event.target.matches("dialog, .stage")) dialog.close();
    };
  }

  find(selector) {
    return this.dialog.querySelector(selector);
  }

  /** `pictures` are messages of kind photo; begin with the one that has this message id. */
  show(pictures, id) {
    this.pictures = pictures;
    this.draw(pictures.findIndex((message) => message.message_id === id));
    this.dialog.showModal();
  }

  step(by) {
    if (by && this.pictures[this.at + by]) this.draw(this.at + by);
  }

  draw(at) {
    this.at = at;
    const { file, text } = this.pictures[at];
    this.dialog.classList.remove("close-up");
    this.image.src = file.url;
    this.image.alt = text || "Afbeelding";
    this.find(".lightbox-caption").textContent = text;
    this.find(".keep").href = file.url;
    this.find(".keep").download = ""; // the server knows the name
    this.find(".previous").hidden = at === 0;
    this.find(".next").hidden = at === this.pictures.length - 1;
  }
}
