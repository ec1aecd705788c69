// A dissection, as POST /dissect answers it, as elements.

import { element, reference } from "./dom.js";
import { octetsOf, visible } from "./octets.js";

// At most so many octets of a leaf are shown.
const MOST = 4096;
const DOTTED = new Set(["BWS", "obs-fold", "unparsed"]);

export function dissectionOf({ messages, findings }) {
  const parts = messages.map((message, i) => messageTable(message, i + 1, messages.length));
  parts.push(findingList(findings));
  parts.push(
    element(
      "details",
      { class: "tree" },
      element("summary", {}, "the whole tree of spans"),
      ...messages.map((message) => element("ul", {}, treeItem(message.span))),
    ),
  );
  return parts;
}

function messageTable(message, number, count) {
  const which = count > 1 ? ` ${number} of ${count}` : "";
  const whole = message.complete ? "" : ", not complete";
  const framing = message.framing ? `: ${message.framing.reason}` : "";
  const head = ["offset", "octets", "meaning", "defined in"].map((name) =>
    element("th", { scope: "col" }, name),
  );
  return element(
    "section",
    {},
    element("h3", {}, message.kind + which),
    element("p", { class: "sizes" }, `${message.end - message.start} octets${whole}${framing}`),
    element(
      "table",
      { class: "octets" },
      element("thead", {}, element("tr", {}, ...head)),
      element("tbody", {}, ...lines(message.span).map(row)),
    ),
  );
}

// What stands on a line of its own: the parts of a message, and those of its body.
function lines(span) {
  if (span.role === "chunk" || span.role === "last-chunk") {
    return chunkLines(span);
  }
  const inner = ["HTTP-message", "message-body", "trailer-section"];
  return span.children && inner.includes(span.role) ? span.children.flatMap(lines) : [span];
}

// A chunk as its lines: the one with the size, the data, and the end.
function chunkLines({ children }) {
  const data = children.findIndex((part) => part.role === "chunk-data");
  const sizeLine = data < 0 ? children : children.slice(0, data);
  const rest = data < 0 ? [] : children.slice(data);
  return [{ ...sizeLine[0], children: sizeLine }, ...rest];
}

function row(line) {
  const octets = element("code");
  let before = "";
  for (const leaf of leaves(line)) {
    octets.append(leafSpan(leaf, before));
    before = leaf.role;
  }
  return element(
    "tr",
    {},
    element("th", { scope: "row" }, String(line.start)),
    element("td", {}, octets),
    element("td", {}, line.meaning ?? line.role),
    element("td", {}, reference(line.reference)),
  );
}

function leaves(span) {
  return span.children ? span.children.flatMap(leaves) : [span];
}

function leafSpan(leaf, before) {
  const octets = octetsOf(leaf);
  const dotted =
    DOTTED.has(leaf.role) || (leaf.role === "OWS" && (before !== "colon" || octets.length > 1));
  const length = leaf.end - leaf.start;
  const title = [leaf.role, `${length} octet${length === 1 ? "" : "s"} at ${leaf.start}`];
  title.push(leaf.meaning ?? "", leaf.reference ?? "");
  const span = element(
    "span",
    { class: `o role-${leaf.role.toLowerCase()}`, title: title.join("\n").trimEnd() },
    ...visible(octets.slice(0, MOST), dotted),
  );
  if (octets.length > MOST) {
    span.append(` … ${octets.length - MOST} octets more, not shown here`);
  }
  return span;
}

function findingList(findings) {
  const section = element("section", { class: "all-findings" }, element("h3", {}, "Findings"));
  if (findings.length === 0) {
    section.append(element("p", {}, "None: nothing is wrong with it."));
  }
  section.append(...findings.map(finding));
  return section;
}

function finding({ rule, severity, start, message, explanation, advice, reference: section }) {
  return element(
    "div",
    { class: `finding-words ${severity}` },
    element(
      "p",
      {},
      element("strong", { class: "severity" }, severity),
      " ",
      element("code", {}, rule),
      ` at octet ${start}: ${message}`,
    ),
    element("p", {}, `${explanation} `, reference(section)),
    element("p", { class: "advice" }, advice),
  );
}

function treeItem(span) {
  const item = element("li", {}, element("span", { class: "key" }, span.role));
  item.append(` ${span.start}–${span.end} `);
  if (span.children) {
    item.append(element("ul", {}, ...span.children.map(treeItem)));
  } else {
    item.append(element("code", {}, leafSpan(span, "")));
  }
  return item;
}
