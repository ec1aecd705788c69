// The list of exchanges: those there are, and each new one as it comes.

import { element } from "./dom.js";
import { problemOf } from "./problem.js";

// So many rows are kept; older ones are a click away.
const MOST_ROWS = 200;
const LIVE = "New exchanges appear here as they end.";
const FIRST = "/exchanges";

const place = (id) => document.getElementById(`exchanges-${id}`);
const rows = place("rows");
let paused = false;
let waiting = new Map();

export async function listExchanges() {
  place("pause").addEventListener("click", pause);
  place("older").addEventListener("click", () => fetchList(place("older").dataset.next));
  if (await fetchList(FIRST)) {
    place("list").hidden = false;
    say("");
    follow();
  }
}

async function fetchList(path) {
  try {
    const response = await fetch(path, { headers: { Accept: "application/json" } });
    if (!response.ok) {
      say(await problemOf(response));
      askForToken(response.status === 401);
      return false;
    }
    const { items, next } = await response.json();
    if (path === FIRST) {
      rows.replaceChildren();
    }
    items.forEach((item) => put(item, (row) => rows.append(row)));
    place("older").hidden = !next;
    place("older").dataset.next = next ?? "";
    return true;
  } catch (failure) {
    say(failure.message);
    return false;
  }
}

// The server takes the token from "/?token=…" and keeps it in a cookie.
function askForToken(asked) {
  const form = document.getElementById("token-form");
  form.hidden = !asked;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const token = document.getElementById("token").value.trim();
    window.location.assign(`/?token=${encodeURIComponent(token)}`);
  });
}

function follow() {
  const stream = new EventSource("/exchanges/stream");
  stream.addEventListener("exchange", (event) => arrive(JSON.parse(event.data)));
  stream.addEventListener("open", () => {
    say(LIVE);
    // What ended before the stream began, or while it was lost.
    fetchList(FIRST);
  });
  stream.addEventListener("error", () => say("The connection is lost; trying again …"));
}

function arrive(item) {
  if (paused) {
    waiting.set(item.id, item);
    say(`${waiting.size} new since you paused.`);
    return;
  }
  put(item, (row) => rows.prepend(row));
  while (rows.rows.length > MOST_ROWS) {
    rows.lastElementChild.remove();
  }
}

function pause() {
  paused = !paused;
  place("pause").setAttribute("aria-pressed", String(paused));
  place("pause").textContent = paused ? "Go on" : "Pause";
  say(paused ? "Paused." : LIVE);
  const items = [...waiting.values()];
  waiting = new Map();
  items.forEach(arrive);
}

// An exchange that is in the list already is shown anew, where it is.
function put(item, add) {
  const row = rowOf(item);
  const old = document.getElementById(row.id);
  if (old) {
    old.replaceWith(row);
  } else {
    add(row);
  }
}

function rowOf(item) {
  const request = item.method ? `${item.method} ${item.target ?? ""}` : "no request-line";
  return element(
    "tr",
    { id: `exchange-${item.id}` },
    cell("", element("time", { datetime: item.at }, new Date(item.at).toLocaleTimeString())),
    cell("", item.client),
    cell("", element("a", { href: `/exchanges/${encodeURIComponent(item.id)}` }, request)),
    cell("", String(item.status ?? (item.open ? "open" : "none"))),
    cell("in", item.requestLength.toLocaleString("en")),
    cell("out", item.responseLength.toLocaleString("en") + (item.truncated ? ", not all kept" : "")),
    cell("", item.findings.join(", ")),
  );
}

function cell(label, content) {
  return element("td", label ? { "data-label": label } : {}, content);
}

function say(words) {
  place("state").textContent = words;
}
