/** Days and times as people here write them, in Dutch time, whatever language and time zone the browser has. */

const LOCALE = "nl-NL";
const ZONE = { timeZone: "Europe/Amsterdam" };
const TIME = { hour: "2-digit", minute: "2-digit", ...ZONE };
const DAY = { weekday: "long", day: "numeric", month: "long", ...ZONE };
const WALL = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium", ...ZONE }); // as ISO 8601
const DAY_MILLISECONDS = 86400000;

/** "16:30". */
export const time = (date) => date.toLocaleTimeString(LOCALE, TIME);

/** "donderdag 6 maart 2031". */
export const fullDay = (date) => date.toLocaleDateString(LOCALE, { ...DAY, year: "numeric" });

/** "donderdag 6 maart". */
export const day = (date) => date.toLocaleDateString(LOCALE, DAY);

/** "donderdag 6 maart om 16.30". */
export const dayAndHour = (date) => `${day(date)} om ${time(date).replace(":", ".")}`;

/** "do 6 mrt, 16:30". */
export const dayAndTime = (date) =>
  date.toLocaleString(LOCALE, { weekday: "short", day: "numeric", month: "short", ...TIME });

/** The day as a key that sorts: "2031-03-06". */
export const dayKey = (date) => iso(wall(date));

/** "Vandaag", "Gisteren", or the day; with its year if that is not the present one. */
export function dayName(date, today) {
  const key = dayKey(date);
  if (key === dayKey(today)) return "Vandaag";
  if (key === iso(wall(today) - DAY_MILLISECONDS)) return "Gisteren";
  return key.slice(0, 4) === dayKey(today).slice(0, 4) ? day(date) : fullDay(date);
}

/** When a chat last had something: the time, later the date. */
export function timeOrDay(date, today) {
  if (dayKey(date) === dayKey(today)) return time(date);
  return date.toLocaleDateString(LOCALE, { day: "numeric", month: "short", ...ZONE });
}

/** A moment for a text field: "06-03-2031 16:30". */
export function written(date) {
  const numbers = date.toLocaleDateString(LOCALE, { day: "2-digit", month: "2-digit", year: "numeric", ...ZONE });
  return `${numbers} ${time(date)}`;
}

/** The moment that somebody wrote so; null if there is no such moment. */
export function read(text) {
  const found = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s+(\d{1,2})[:.](\d{2})\s*$/.exec(text);
  if (!found) return null;
  const [day, month, year, hour, minute] = found.slice(1).map(Number);
  const wanted = new Date(Date.UTC(year, month - 1, day, hour, minute));
  const exists = wanted.getUTCMonth() === month - 1 && wanted.getUTCDate() === day && hour < 24 && minute < 60;
  return exists ? atWall(wanted.getTime()) : null;
}

/** What the clock on the wall shows then, in milliseconds as if it were UTC. */
const wall = (date) => Date.parse(`${WALL.format(date).replace(" ", "T")}Z`);

/** The moment at which the clock on the wall shows this; asked twice, for the first guess may lie before a clock change. */
function atWall(shown) {
  const guess = new Date(shown - (wall(new Date(shown)) - shown));
  return new Date(guess.getTime() + shown - wall(guess));
}

const iso = (milliseconds) => new Date(milliseconds).toISOString().slice(0, 10);
