/** Keeps what stands beside the phone up to date: fetches it anew whenever the phone's page says that something happened. */

const parts = document.getElementById("parts");
const WAIT_MILLISECONDS = 120; // several things happen at once: a message, a tick, an answer
const AGAIN_MILLISECONDS = 700; // the bot looks at its alarm twice a second
let waiting;

addEventListener("message", ({ source, data }) => {
  if (source !== parent || !data?.kind) return;
  document.documentElement.style.colorScheme = data.scheme;
  refreshIn(WAIT_MILLISECONDS);
});

/** Going to a moment moves everybody's clock; the phone's page then says that it moved. */
parts.addEventListener("click", ({ target }) => {
  if (target.dataset.at) fetch("/clock", { method: "POST", body: target.dataset.at });
});

function refreshIn(milliseconds) {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, milliseconds);
}

/** Put the new parts in the place of the old ones; the page stays where it was scrolled to. */
async function refresh() {
  const answer = await fetch(`/parts${location.search}`).catch(() => null);
  if (!answer?.ok) return;
  const text = await answer.text();
  if (text !== refresh.shown) draw(text);
  if (parts.querySelector("[data-ringing]")) refreshIn(AGAIN_MILLISECONDS); // the bot may decide to keep still
}

function draw(text) {
  refresh.shown = text;
  parts.innerHTML = text;
  showState();
  tellComing();
}

/** Tell the phone's page when the coach speaks next, so that its clock does not jump over that. */
function tellComing() {
  const at = parts.querySelector("[data-at]")?.dataset.at;
  parent.postMessage({ kind: "coming", at, what: "de coach meldt zich" }, "*");
}

/** Bring the state that is lit into view, within its own box. */
function showState() {
  const box = document.querySelector(".scrolls");
  const lit = box?.querySelector(".now");
  if (!lit) return;
  const middle = lit.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
  box.scrollTop = middle - box.clientHeight / 2;
}

showState();
tellComing();
