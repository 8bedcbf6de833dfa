/** What a message that is not text is called. */

const NAMES = {
  photo: "Foto",
  document: "Bestand",
  voice: "Spraakbericht",
  audio: "Geluid",
  video: "Video",
  video_note: "Videobericht",
  animation: "Animatie",
  sticker: "Sticker",
  location: "Locatie",
  contact: "Contact",
  poll: "Peiling",
  dice: "Dobbelsteen",
  new_chat_members: "De bot is toegevoegd",
};

const BUSY = {
  typing: "is aan het typen…",
  upload_photo: "stuurt een foto…",
  upload_document: "stuurt een bestand…",
  record_voice: "neemt een bericht op…",
  upload_voice: "stuurt een spraakbericht…",
};

export const kindName = (kind) => NAMES[kind] ?? "Bericht";

/** What the bot is doing, for a chat action of the Bot API. */
export const busyWith = (action) => BUSY[action] ?? "is bezig…";
