/** The page: the list of people, and a phone or two. The URL's hash remembers whose phones lie on the table. */

import * as api from "./api.js";
import { element, paintAvatar } from "./dom.js";
import { Phone } from "./phone.js";

const roomForTwo = matchMedia("(min-width: 1080px)");
const find = (id) => document.getElementById(id);
const phones = new Map();
const unread = new Set();
let people = [];
let open = [];

async function start() {
  roomForTwo.addEventListener("change", () => show(open));
  addEventListener("hashchange", () => {
    if (fromHash().length) show(fromHash());
  });
  for (const id of ["new-person", "first-person"]) find(id).onsubmit = addPerson;
  document.querySelector(".people-close").onclick = closeList;
  find("scrim").onclick = closeList;
  addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeList();
  });
  await reload();
  const wanted = fromHash();
  show(wanted.length || !people.length ? wanted : [people[0].id]);
  api.listen(heard);
}

function fromHash() {
  return location.hash
    .slice(1)
    .split("+")
    .map(Number)
    .filter((id) => people.some((person) => person.id === id));
}

async function reload() {
  people = await api.people();
  show(open.filter((id) => people.some((person) => person.id === id)));
}

async function heard(event) {
  if (event.kind === "chat") return chatChanged(event.id);
  if (event.kind === "lost") return phones.forEach((phone) => phone.showLost());
  if (event.kind === "profile") return phones.forEach((phone) => phone.refreshBot());
  await reload();
  return event.kind === "again" ? phones.forEach((phone) => phone.refreshBot()) : undefined;
}

function chatChanged(id) {
  const phone = visible().includes(id) ? phones.get(id) : null;
  phone?.refresh();
  if (!phone && people.some((person) => person.id === id) && !unread.has(id)) {
    unread.add(id);
    drawList();
  }
}

async function addPerson(event) {
  event.preventDefault();
  const form = event.target;
  const name = form.elements.name.value.trim();
  if (!name) return;
  const { id } = await api.addPerson(name);
  form.reset();
  people = await api.people();
  show(roomForTwo.matches && open.length === 1 ? [...open, id] : replacing(id));
  closeList();
  phones.get(id).find(".big-button").focus();
}

/** The newest choice takes the place of the phone that was there last. */
const replacing = (id) => (roomForTwo.matches && open.length > 1 ? [open[0], id] : [id]);

const visible = () => (roomForTwo.matches ? open.slice(0, 2) : open.slice(-1));

function show(ids) {
  open = [...new Set(ids)];
  const shown = visible();
  for (const [id, phone] of phones) {
    if (!shown.includes(id)) {
      phone.element.remove();
      phones.delete(id);
    }
  }
  for (const id of shown) lay(id);
  shown.forEach((id) => unread.delete(id));
  find("welcome").hidden = open.length > 0;
  document.body.classList.toggle("two", shown.length > 1);
  document.body.classList.toggle("nobody", people.length === 0);
  if (open.length) history.replaceState(null, "", `#${open.join("+")}`);
  drawList();
}

function lay(id) {
  if (!phones.has(id)) {
    const person = people.find((one) => one.id === id);
    phones.set(
      id,
      new Phone(person, { openPeople: openList, close: (closed) => show(open.filter((one) => one !== closed)) }),
    );
  }
  const { element: node } = phones.get(id);
  if (!node.isConnected) find("desk").append(node);
}

function drawList() {
  const shown = visible();
  find("people-list").replaceChildren(...people.map((person) => listItem(person, shown.includes(person.id))));
}

function listItem(person, isOpen) {
  const avatar = element("span", { className: "avatar", "aria-hidden": "true" });
  paintAvatar(avatar, person.name, person.id);
  const choose = element(
    "button",
    { type: "button", className: "person", "aria-current": isOpen ? "true" : undefined },
    avatar,
    element("span", { className: "person-name" }, person.name),
  );
  if (unread.has(person.id))
    choose.append(element("span", { className: "dot", role: "img", "aria-label": "nieuw bericht" }));
  choose.onclick = () => choosePerson(person.id, isOpen);
  const item = element("li", {}, choose);
  if (!isOpen && open.length === 1) item.append(besideButton(person));
  return item;
}

function besideButton(person) {
  return element(
    "button",
    {
      type: "button",
      className: "beside",
      "aria-label": `Leg de telefoon van ${person.name} ernaast`,
      onclick: () => show([...open, person.id]),
    },
    "Ernaast",
  );
}

function choosePerson(id, isOpen) {
  if (!isOpen) show(replacing(id));
  closeList();
  phones.get(id).find(".log").focus();
}

function openList() {
  find("people").classList.add("open");
  document.querySelector(".people-close").focus();
}

function closeList() {
  find("people").classList.remove("open");
}

start();
