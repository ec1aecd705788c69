// The commands to try speak of the server that sent this page.

export function fillCommands(location) {
  const port = location.port || (location.protocol === "https:" ? "443" : "80");
  fill(".origin", location.origin);
  fill(".host", location.hostname.replace(/^\[|\]$/g, ""));
  fill(".port", port);
}

function fill(selector, text) {
  document.querySelectorAll(selector).forEach((place) => (place.textContent = text));
}
