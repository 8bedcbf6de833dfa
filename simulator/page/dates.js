/** Days and times as people here write them, whatever language the browser speaks. */

const LOCALE = "nl-NL";
const TIME = { hour: "2-digit", minute: "2-digit" };

/** "16:30". */
export const time = (date) => date.toLocaleTimeString(LOCALE, TIME);

/** "donderdag 6 maart 2031". */
export const fullDay = (date) =>
  date.toLocaleDateString(LOCALE, { weekday: "long", day: "numeric", month: "long", year: "numeric" });

/** "do 6 mrt, 16:30". */
export const dayAndTime = (date) =>
  date.toLocaleString(LOCALE, { weekday: "short", day: "numeric", month: "short", ...TIME });

/** "Vandaag", "Gisteren", or the day; with its year if that is not the present one. */
export function dayName(date, today) {
  if (isSameDay(date, today)) return "Vandaag";
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (isSameDay(date, yesterday)) return "Gisteren";
  if (date.getFullYear() !== today.getFullYear()) return fullDay(date);
  return date.toLocaleDateString(LOCALE, { weekday: "long", day: "numeric", month: "long" });
}

/** When a chat last had something: the time, later the date. */
export function timeOrDay(date, today) {
  return isSameDay(date, today) ? time(date) : date.toLocaleDateString(LOCALE, { day: "numeric", month: "short" });
}

export const isSameDay = (one, other) => one.toDateString() === other.toDateString();

/** A moment for a text field: "06-03-2031 16:30". */
export function written(date) {
  const day = date.toLocaleDateString(LOCALE, { day: "2-digit", month: "2-digit", year: "numeric" });
  return `${day} ${time(date)}`;
}

/** The moment that somebody wrote so; null if there is no such moment. */
export function read(text) {
  const found = /^\s*(\d{1,2})-(\d{1,2})-(\d{4})\s+(\d{1,2})[:.](\d{2})\s*$/.exec(text);
  if (!found) return null;
  const [day, month, year, hour, minute] = found.slice(1).map(Number);
  const date = new Date(year, month - 1, day, hour, minute);
  const exists = date.getMonth() === month - 1 && date.getDate() === day && hour < 24 && minute < 60;
  return exists ? date : null;
}
