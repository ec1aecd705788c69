// Shows what the octets under the pointer are, or those that the arrow keys have reached, in a place
// of its own. Each span with the class "o" says it in its title: role, octets, meaning, reference.

"use strict";

(() => {
  // In the language of the page.
  const words = document.documentElement.lang.startsWith("zh")
    ? {
        label: "指针所在的字节",
        hint: "请指向任意字节，或用 Tab 键移到一条消息后使用方向键：此处会说明它们是什么。",
      }
    : {
        label: "the octets under the pointer",
        hint: "Point at any octets, or tab to a message and use the arrow keys: what they are is told here.",
      };
  const details = document.createElement("aside");
  details.className = "details";
  details.setAttribute("aria-live", "polite");
  details.setAttribute("aria-label", words.label);
  let shown = null;

  function show(span) {
    if (span === shown) {
      return;
    }
    shown?.classList.remove("shown");
    shown = span;
    span.classList.add("shown");
    const [role, octets, meaning, reference] = span.title.split("\n");
    const what = document.createElement("p");
    what.append(piece("key", role), piece("faint", octets), piece("faint", reference ?? ""));
    const said = document.createElement("p");
    said.append(meaning ?? "");
    details.replaceChildren(what, said);
  }

  function piece(className, text) {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    return span;
  }

  function begin() {
    const hint = document.createElement("p");
    hint.className = "faint";
    hint.textContent = words.hint;
    details.replaceChildren(hint);
  }

  // A message is one stop of the tab key; within it the arrow keys go from span to span.
  function reach(table) {
    const first = table.querySelector(".o");
    if (first && !table.querySelector(".o[tabindex]")) {
      first.tabIndex = 0;
    }
  }

  function go(from, to) {
    if (to) {
      from.removeAttribute("tabindex");
      to.tabIndex = 0;
      to.focus();
    }
  }

  function beside(span, step) {
    const all = [...span.closest(".octets").querySelectorAll(".o")];
    return all[all.indexOf(span) + step];
  }

  function lineBeside(span, step) {
    const rows = [...span.closest(".octets").rows].filter((row) => row.querySelector(".o"));
    return rows[rows.indexOf(span.closest("tr")) + step]?.querySelector(".o");
  }

  const keys = {
    ArrowRight: (span) => beside(span, 1),
    ArrowLeft: (span) => beside(span, -1),
    ArrowDown: (span) => lineBeside(span, 1),
    ArrowUp: (span) => lineBeside(span, -1),
  };

  function spanOf(event) {
    return event.target.closest?.(".o") ?? null;
  }

  for (const event of ["pointerover", "focusin", "click"]) {
    document.addEventListener(event, (e) => spanOf(e) && show(spanOf(e)));
  }

  document.addEventListener("keydown", (event) => {
    const span = spanOf(event);
    if (span && keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      go(span, keys[event.key](span));
    }
  });

  function update() {
    const tables = document.querySelectorAll(".octets");
    tables.forEach(reach);
    if (tables.length > 0 && !details.isConnected) {
      begin();
      document.body.append(details);
    }
  }

  // Messages may be added later: the page "/" does so.
  new MutationObserver(update).observe(document.body, { childList: true, subtree: true });
  update();
})();
