/** The control API as the page uses it: reading chats, acting for a person, and hearing that something changed. */

async function call(path, body, method = body === undefined ? "GET" : "POST") {
  const response = await fetch(`/control/${path}`, { method, body: body && JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

export const people = async () => (await call("people")).people;
export const addPerson = (name) => call("people", { name });
export const chat = (id, limit) => call(`people/${id}/chat?limit=${limit}`);
export const bot = (id) => call(`people/${id}/bot`);
export const act = (id, what, body = {}) => call(`people/${id}/${what}`, body);

export const clock = () => call("clock");
export const advance = (seconds) => call("clock", { advance_seconds: seconds });
export const setClock = (offset) => call("clock", { offset_seconds: offset });

export const faults = async () => (await call("faults")).faults;
export const addFault = (rule) => call("faults", rule);
export const endFault = (name) => call(`faults?name=${name}`, undefined, "DELETE");

export const around = () => call("around");
export const killBot = () => call("process/kill", {});
export const startBot = () => call("process/start", {});

/** Call `heard` with every event; {kind: "lost"} and {kind: "again"} tell of the connection: events were missed.
    Ready when events come, or when a first try failed. */
export async function listen(heard) {
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
  await Promise.race(["open", "error"].map((end) => new Promise((ready) => source.addEventListener(end, ready))));
}
