/** Sending something other than text, chosen from a menu. */

import { element } from "./dom.js";
import { opensOn } from "./popup.js";

const ATTACHMENTS = [
  ["photo", "Foto"],
  ["voice", "Spraakbericht"],
  ["sticker", "Sticker"],
  ["document", "Bestand"],
  ["location", "Locatie"],
  ["contact", "Contact"],
  ["forward", "Doorgestuurd bericht"],
];

/** Let `button` open `menu`, in which each choice calls `send` with a kind of message. */
export function offerAttachments(button, menu, send) {
  menu.append(
    ...ATTACHMENTS.map(([kind, label]) => element("button", { type: "button", onclick: () => send(kind) }, label)),
  );
  opensOn(button, menu);
}
