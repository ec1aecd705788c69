// The form that has octets dissected.

import { dissectionOf } from "./dissection.js";
import { element } from "./dom.js";
import { problemOf } from "./problem.js";
import { typed } from "./octets.js";

export function offerDissection() {
  const form = document.getElementById("dissect-form");
  const result = document.getElementById("dissect-result");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      result.replaceChildren(...dissectionOf(await dissect()));
    } catch (failure) {
      result.replaceChildren(element("p", { class: "gap" }, failure.message));
    }
  });
}

async function dissect() {
  const octets = typed(value("dissect-text"), value("dissect-line-ends"));
  const response = await fetch(`/dissect?kind=${value("dissect-kind")}`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream", Accept: "application/json" },
    body: octets,
  });
  if (!response.ok) {
    throw new Error(await problemOf(response));
  }
  return response.json();
}

function value(id) {
  return document.getElementById(id).value;
}
