/** The page: people on the left, their phones in the middle, and what happens behind the scenes on the right. */

import * as api from "./api.js";
import { Behind } from "./behind.js";
import { Clock } from "./clock.js";
import { find } from "./dom.js";
import { Lightbox } from "./lightbox.js";
import { PeopleList } from "./people.js";
import { Side } from "./side.js";
import { Table } from "./table.js";
import { offerTheme } from "./theme.js";

const TICK_MILLISECONDS = 5000;
const LIST_MILLISECONDS = 150;

const lightbox = new Lightbox(find("lightbox"));
const left = new Side(find("people"), "people");
const right = new Side(find("behind"), "behind");
const clock = new Clock(find("clock"), () => table.showTime(clock));
const behind = new Behind(right, clock);
const list = new PeopleList({ choose, beside: (id) => table.put(id, true), add, now: () => clock.date });
const table = new Table(find("desk"), {
  person: (id) => list.people.find((person) => person.id === id),
  openPeople: (opener) => left.open(opener),
  openBehind: (opener) => right.open(opener),
  showPictures: (pictures, id) => lightbox.show(pictures, id),
  changed: tableChanged,
});

async function start() {
  offerTheme(find("theme"), () => behind.tell({ kind: "theme" }));
  find("scrim").onclick = () => [left, right].forEach((side) => side.close());
  find("open-behind").onclick = (event) => right.toggle(event.currentTarget);
  addEventListener("hashchange", () => fromHash().length && table.show(fromHash()));
  await api.listen(heard); // before anything is fetched: what happens meanwhile is not missed
  clock.refresh();
  behind.start();
  await list.load();
  table.show(fromHash().length ? fromHash() : list.people.slice(0, 1).map((person) => person.id));
  setInterval(() => clock.draw(), TICK_MILLISECONDS);
}

const fromHash = () => location.hash.slice(1).split("+").map(Number).filter(list.knows);

async function heard(event) {
  behind.heard(event);
  if (event.kind === "chat" || event.kind === "read") chatChanged(event);
  else if (event.kind === "lost") table.each((phone) => phone.showLost());
  else if (event.kind === "profile") table.each((phone) => phone.refreshBot());
  else if (event.kind === "clock") await clock.refresh().then(() => table.each((phone) => phone.refresh()));
  else if (event.kind === "people" || event.kind === "again") await startedAnew(event);
}

function chatChanged({ kind, id }) {
  table.phone(id)?.refresh();
  if (kind === "chat") list.changed(id, !table.phone(id));
  clearTimeout(chatChanged.timer);
  chatChanged.timer = setTimeout(() => list.load(), LIST_MILLISECONDS);
}

/** People came, or everything was emptied, or events were missed. */
async function startedAnew({ kind }) {
  await list.load();
  table.show(table.open.filter(list.knows));
  if (kind !== "again") return;
  table.each((phone) => phone.refreshBot());
  await clock.refresh();
}

function tableChanged(shown, selected) {
  list.mark(shown, table.hasRoom);
  behind.select(selected);
  const names = shown.map((id) => list.people.find((person) => person.id === id).name);
  document.title = [...names, "Nagebootste Telegram"].join(" · ");
  history.replaceState(null, "", table.open.length ? `#${table.open.join("+")}` : location.pathname);
}

function choose(id) {
  table.put(id, false);
  left.close();
  table.phone(id).find(".log").focus();
}

async function add(name) {
  const { id } = await api.addPerson(name);
  await list.load();
  table.put(id, table.hasRoom);
  left.close();
  await table.phone(id).ready;
  table.phone(id).find(".big-button").focus();
}

start();
