/** The control API as the page uses it: reading chats, acting for a person, and hearing that something changed. */

async function call(path, body) {
  const options = body === undefined ? {} : { method: "POST", body: JSON.stringify(body) };
  const response = await fetch(`/control/${path}`, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const people = async () => (await call("people")).people;
export const addPerson = (name) => call("people", { name });
export const chat = (id) => call(`people/${id}/chat?limit=200`);
export const bot = (id) => call(`people/${id}/bot`);
export const act = (id, what, body = {}) => call(`people/${id}/${what}`, body);

/** Call `heard` with every event; {kind: "lost"} and {kind: "again"} tell of the connection: events were missed. */
export function listen(heard) {
  const source = new EventSource("/control/events");
  let lost = false;
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onerror = () => {
    if (!lost) heard({ kind: "lost" });
    lost = true;
  };
  source.onopen = () => {
    if (lost) heard({ kind: "again" });
    lost = false;
  };
}
