/** Messages in the order they are shown, with a line for every new day and marks for groups of one sender. */

import { dayKey, dayName } from "./dates.js";

const GROUP_SECONDS = 300;

/** Items {key, label} for days and {key, message, first, last} for messages; `now` is the simulator's own time. */
export function days(messages, now) {
  const items = [];
  let day = null;
  messages.forEach((message, at) => {
    const date = dateOf(message);
    if (dayKey(date) !== day) {
      day = dayKey(date);
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
  return dayKey(dateOf(one)) === dayKey(dateOf(next)) && next.date - one.date < GROUP_SECONDS;
}

const dateOf = (message) => new Date(message.date * 1000);
