/** Messages in the order they are shown, with a line for every new day and marks for groups of one sender. */

const GROUP_SECONDS = 300;

/** Items {key, label} for days and {key, message, first, last} for messages; `now` is the simulator's own time. */
export function days(messages, now) {
  const items = [];
  let day = null;
  messages.forEach((message, at) => {
    const date = new Date(message.date * 1000);
    if (date.toDateString() !== day) {
      day = date.toDateString();
      items.push({ key: `day ${day}`, label: dayName(date, new Date(now * 1000)) });
    }
    items.push({
      key: message.message_id,
      message,
      first: !together(messages[at - 1], message),
      last: !together(message, messages[at + 1]),
    });
  });
  return items;
}

function together(one, next) {
  if (!one || !next || one.from !== next.from || one.buttons.length) return false;
  const sameDay = new Date(one.date * 1000).toDateString() === new Date(next.date * 1000).toDateString();
  return sameDay && next.date - one.date < GROUP_SECONDS;
}

/** When a chat last had something: the time, later the date. */
export function shortTime(seconds, now) {
  const date = new Date(seconds * 1000);
  const today = date.toDateString() === now.toDateString();
  const shape = today ? { hour: "2-digit", minute: "2-digit" } : { day: "numeric", month: "short" };
  return today ? date.toLocaleTimeString("nl-NL", shape) : date.toLocaleDateString("nl-NL", shape);
}

function dayName(date, today) {
  const yesterday = new Date(today);
  yesterday.setDate(today.getDate() - 1);
  if (date.toDateString() === today.toDateString()) return "Vandaag";
  if (date.toDateString() === yesterday.toDateString()) return "Gisteren";
  const year = date.getFullYear() === today.getFullYear() ? undefined : "numeric";
  return date.toLocaleDateString("nl-NL", { weekday: "long", day: "numeric", month: "long", year });
}
