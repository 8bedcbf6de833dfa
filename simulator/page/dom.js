/** Finding elements, and making them without ever parsing text as HTML. */

export const find = (id) => document.getElementById(id);

/** An element with properties (class, dataset and aria-… included) and children, which may be text. */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name in made && name !== "list") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/** A line icon drawn from one SVG path. */
export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

const HUES = [205, 265, 330, 20, 150, 185, 45];

/** Show somebody's initials on a colour of their own. */
export function paintAvatar(holder, name, id) {
  const initials = [...name.matchAll(/(?:^|\s)[^\p{L}\p{N}\s]*([\p{L}\p{N}])/gu)].map((found) => found[1]);
  holder.textContent = initials.slice(0, 2).join("").toUpperCase() || "?";
  holder.style.setProperty("--hue", HUES[Math.abs(id) % HUES.length]);
}
