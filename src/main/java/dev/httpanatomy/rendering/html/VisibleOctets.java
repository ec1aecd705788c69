package dev.httpanatomy.rendering.html;

import dev.httpanatomy.rendering.Visible;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// Octets as text of which none is invisible.
///
/// A control is shown by its name, for many fonts have no picture of it; what one copies is the
/// picture.
final class VisibleOctets {

  private VisibleOctets() {}

  /// @param dotted whether spaces are to be dots
  static void write(Markup html, Octets octets, boolean dotted) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < octets.size(); i++) {
      String shown = Visible.of(octets.at(i), dotted);
      Optional<String> name = Visible.controlName(octets.at(i));
      if (name.isPresent()) {
        html.text(text.toString()).put("i", shown, "data-name", name.get());
        text.setLength(0);
      } else {
        text.append(shown);
      }
    }
    html.text(text.toString());
  }

  /// Writes what [Visible] made of octets already.
  static void write(Markup html, String visible) {
    StringBuilder text = new StringBuilder();
    for (char shown : visible.toCharArray()) {
      Optional<String> name = Visible.pictureName(shown);
      if (name.isPresent()) {
        html.text(text.toString()).put("i", String.valueOf(shown), "data-name", name.get());
        text.setLength(0);
      } else {
        text.append(shown);
      }
    }
    html.text(text.toString());
  }
}
