// Builds elements. Text gets into the page as text only, whatever is in it.

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

// A reference as a link, where we know the place.
export function reference(text) {
  const rfc = /^RFC (\d+)(?: §([0-9A-Z][0-9.]*))?$/.exec(text ?? "");
  if (!rfc) {
    return element("span", {}, text ?? "");
  }
  const [, number, section] = rfc;
  const anchor = section ? (/^\d/.test(section) ? "#section-" : "#appendix-") + section : "";
  return element(
    "a",
    {
      href: `https://www.rfc-editor.org/rfc/rfc${number}${anchor}`,
      rel: "noreferrer",
      class: "reference",
    },
    text,
  );
}
