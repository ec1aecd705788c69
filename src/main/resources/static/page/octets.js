// Octets: what was typed as octets, and octets made visible as the anatomy of an exchange does it.

const ESCAPES = { r: "\r", n: "\n", t: "\t", "\\": "\\" };
const CONTROL_NAMES =
  "NUL SOH STX ETX EOT ENQ ACK BEL BS HTAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US"
    .split(" ");

// The octets of what was typed; characters beyond ASCII are UTF-8.
export function typed(text, lineEnds) {
  if (lineEnds === "escapes") {
    return unescaped(text.replace(/\r?\n/g, ""));
  }
  const lineEnd = lineEnds === "lf" ? "\n" : "\r\n";
  return new TextEncoder().encode(text.replace(/\r?\n/g, lineEnd));
}

function unescaped(text) {
  const octets = [];
  const encoder = new TextEncoder();
  for (const [part, hex, letter] of text.matchAll(/\\x([0-9A-Fa-f]{2})|\\([rnt\\])|[^]/gu)) {
    if (hex) {
      octets.push(Number.parseInt(hex, 16));
    } else {
      octets.push(...encoder.encode(letter ? ESCAPES[letter] : part));
    }
  }
  return Uint8Array.from(octets);
}

// The octets of a leaf: it comes as text where that is well-formed UTF-8, else in hexadecimal digits.
export function octetsOf(leaf) {
  if (leaf.text !== undefined) {
    return new TextEncoder().encode(leaf.text);
  }
  return Uint8Array.from(leaf.hex.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
}

// Nodes that show octets: controls by name, those above 127 in hexadecimal digits.
export function visible(octets, dotted) {
  const nodes = [];
  let text = "";
  for (const octet of octets) {
    if (octet < 0x20 || octet === 0x7f) {
      nodes.push(text, control(octet));
      text = "";
    } else if (octet > 0x7f) {
      text += `‹${octet.toString(16).toUpperCase().padStart(2, "0")}›`;
    } else {
      text += octet === 0x20 && dotted ? "·" : String.fromCharCode(octet);
    }
  }
  return [...nodes, text].filter((node) => node !== "");
}

function control(octet) {
  const made = document.createElement("i");
  made.dataset.name = CONTROL_NAMES[octet] ?? "DEL";
  made.textContent = octet === 0x7f ? "\u2421" : String.fromCharCode(0x2400 + octet);
  return made;
}
