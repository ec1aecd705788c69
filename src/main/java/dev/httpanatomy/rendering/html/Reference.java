package dev.httpanatomy.rendering.html;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where something is defined, as a link where we know the place.
final class Reference {

  private static final Pattern RFC = Pattern.compile("RFC (\\d+)(?: §([0-9A-Z][0-9.]*))?");
  private static final Pattern DRAFT = Pattern.compile("draft-[a-z0-9-]+");

  private Reference() {}

  static void write(Markup html, String reference) {
    Optional<String> address = address(reference);
    if (address.isPresent()) {
      html.put("a", reference, "href", address.get(), "rel", "noreferrer", "class", "reference");
    } else {
      html.text(reference);
    }
  }

  /// Sections are numbered, appendices begin with a letter.
  static Optional<String> address(String reference) {
    Matcher rfc = RFC.matcher(reference);
    if (rfc.matches()) {
      String section = rfc.group(2);
      String anchor =
          section == null
              ? ""
              : (Character.isDigit(section.charAt(0)) ? "#section-" : "#appendix-") + section;
      return Optional.of("https://www.rfc-editor.org/rfc/rfc" + rfc.group(1) + anchor);
    }
    return DRAFT.matcher(reference).matches()
        ? Optional.of("https://datatracker.ietf.org/doc/" + reference)
        : Optional.empty();
  }
}
