package dev.httpanatomy.dissection.content;

import static dev.httpanatomy.dissection.content.ContentDeviationKind.INVALID_FORM_OCTET;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.INVALID_FORM_PERCENT;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.uri.PctEncoded;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;

/// The fields of a form in `application/x-www-form-urlencoded`, URL Standard §5.
///
/// ```abnf
/// form-urlencoded = [ form-pair ] *( "&" [ form-pair ] )
/// form-pair       = form-name [ "=" form-value ]
/// ```
///
/// A name or value is a leaf, or what it has of `+`, percent-encoded octets and others.
final class FormText {

  private static final int ENCODED = 3;

  /// What the serializer of URL Standard §5.2 always encodes, and no browser or library lets pass.
  private static final String NEVER_BARE = "\"<>\\^`{|}";

  private final Parting parting;
  private final Octets in;
  private final int end;
  private boolean octetNoted;
  private boolean percentNoted;

  private FormText(Parting parting, int end) {
    this.parting = parting;
    this.in = parting.in();
    this.end = end;
  }

  /// The form in `[start, end)`, which is not empty.
  static Node dissect(Parting parting, int start, int end) {
    FormText form = new FormText(parting, end);
    Tiling pairs = new Tiling(start);
    while (pairs.at() < end && parting.hasRoom()) {
      if (form.in.at(pairs.at()) == '&') {
        parting.leaf(pairs, Role.AMPERSAND, pairs.at() + 1);
      } else {
        int ampersand = form.in.indexOf('&', pairs.at(), end);
        pairs.add(form.pair(pairs.at(), ampersand < 0 ? end : ampersand));
      }
    }
    form.check(start);
    Parting.rest(pairs, end);
    return pairs.close(Role.FORM_URLENCODED);
  }

  private Node pair(int start, int stop) {
    Tiling pair = new Tiling(start);
    int equalsSign = in.indexOf('=', start, stop);
    text(pair, Role.FORM_NAME, equalsSign < 0 ? stop : equalsSign);
    if (equalsSign >= 0) {
      pair.leaf(Role.EQUALS_SIGN, equalsSign + 1);
      text(pair, Role.FORM_VALUE, stop);
    }
    return pair.close(Role.FORM_PAIR);
  }

  private void text(Tiling pair, Role role, int stop) {
    if (pair.at() == stop) {
      return;
    }
    Tiling text = new Tiling(pair.at());
    for (int i = text.at(); i < stop && parting.hasRoom(); ) {
      boolean plus = in.at(i) == '+';
      if (plus || PctEncoded.isAt(in, i, stop)) {
        parting.leaf(text, Role.PCHAR, i);
        i += plus ? 1 : ENCODED;
        text.leaf(plus ? Role.PLUS_SIGN : Role.PCT_ENCODED, i);
      } else {
        i++;
      }
    }
    parting.add(
        pair,
        text.isEmpty()
            ? Node.leaf(role, text.at(), stop)
            : text.leaf(Role.PCHAR, stop).close(role));
  }

  /// Notes the first octet of each kind that has no place in a form.
  private void check(int start) {
    for (int i = start; i < end && !(octetNoted && percentNoted); i++) {
      int octet = in.at(i);
      if (octet == '%' && !percentNoted && !PctEncoded.isAt(in, i, end)) {
        percentNoted = true;
        Sentence found = Found.words(in, i, Math.min(end, i + ENCODED));
        parting.note(
            INVALID_FORM_PERCENT,
            i,
            Math.min(end, i + ENCODED),
            Sentence.of("two hexadecimal digits behind \"%\""),
            found);
      } else if (!octetNoted && !isFormOctet(octet)) {
        octetNoted = true;
        parting.note(INVALID_FORM_OCTET, i, end, "name=value pairs, percent-encoded");
      }
    }
  }

  private static boolean isFormOctet(int octet) {
    return octet > ' ' && octet < 0x7F && NEVER_BARE.indexOf(octet) < 0;
  }
}
