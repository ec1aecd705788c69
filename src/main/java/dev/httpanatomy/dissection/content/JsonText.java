package dev.httpanatomy.dissection.content;

import static dev.httpanatomy.dissection.content.ContentDeviationKind.INVALID_JSON;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.TOO_DEEP;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;

/// A JSON text, RFC 8259.
///
/// ```abnf
/// JSON-text = ws value ws
/// value     = false / null / true / object / array / number / string
/// object    = begin-object [ member *( value-separator member ) ] end-object
/// member    = string name-separator value
/// array     = begin-array [ value *( value-separator value ) ] end-array
/// ```
///
/// All of it is read; nodes are made while there is room. Where it breaks, the rest is `unparsed`.
final class JsonText {

  private static final String ESCAPED = "\"\\/bfnrtu";
  private static final int HEX_DIGITS = 4;

  private final Parting parting;
  private final Octets in;
  private final int end;
  private int at;

  private JsonText(Parting parting, int start, int end) {
    this.parting = parting;
    this.in = parting.in();
    this.at = start;
    this.end = end;
  }

  /// The text in `[start, end)`, which is not empty.
  static Node dissect(Parting parting, int start, int end) {
    Tiling text = new Tiling(start);
    JsonText json = new JsonText(parting, start, end);
    boolean whole = json.text(text);
    if (whole || !parting.hasRoom()) {
      Parting.rest(text, end);
    } else {
      text.leaf(Role.UNPARSED, end);
    }
    return text.close(Role.JSON_TEXT);
  }

  private boolean text(Tiling text) {
    if (!value(text, 0)) {
      return false;
    }
    return at == end || missing("nothing more");
  }

  /// Reads a value and the whitespace around it.
  private boolean value(Tiling into, int depth) {
    ws(into);
    if (at == end) {
      return missing("a value");
    }
    boolean fine =
        switch (in.at(at)) {
          case '{' -> depth < Parting.DEEPEST ? object(into, depth) : tooDeep();
          case '[' -> depth < Parting.DEEPEST ? array(into, depth) : tooDeep();
          case '"' -> string(into, Role.STRING);
          case 't' -> literal(into, "true");
          case 'f' -> literal(into, "false");
          case 'n' -> literal(into, "null");
          default -> number(into);
        };
    if (fine) {
      ws(into);
    }
    return fine;
  }

  private boolean object(Tiling into, int depth) {
    Tiling object = new Tiling(at);
    boolean fine = members(object, depth + 1);
    close(into, object, Role.OBJECT);
    return fine;
  }

  private boolean members(Tiling object, int depth) {
    octet(object, Role.BEGIN_OBJECT);
    ws(object);
    if (is('}')) {
      return octet(object, Role.END_OBJECT);
    }
    while (true) {
      ws(object);
      Tiling member = new Tiling(at);
      boolean fine = member(member, depth);
      close(object, member, Role.MEMBER);
      if (!fine) {
        return false;
      } else if (is('}')) {
        return octet(object, Role.END_OBJECT);
      } else if (!is(',')) {
        return missing("\",\" or \"}\"");
      }
      octet(object, Role.VALUE_SEPARATOR);
    }
  }

  private boolean member(Tiling member, int depth) {
    if (!is('"')) {
      return missing("a name in quotes");
    } else if (!string(member, Role.MEMBER_NAME)) {
      return false;
    }
    ws(member);
    if (!is(':')) {
      return missing("\":\"");
    }
    octet(member, Role.NAME_SEPARATOR);
    return value(member, depth);
  }

  private boolean array(Tiling into, int depth) {
    Tiling array = new Tiling(at);
    boolean fine = elements(array, depth + 1);
    close(into, array, Role.ARRAY);
    return fine;
  }

  private boolean elements(Tiling array, int depth) {
    octet(array, Role.BEGIN_ARRAY);
    ws(array);
    if (is(']')) {
      return octet(array, Role.END_ARRAY);
    }
    while (value(array, depth)) {
      if (is(']')) {
        return octet(array, Role.END_ARRAY);
      } else if (!is(',')) {
        return missing("\",\" or \"]\"");
      }
      octet(array, Role.VALUE_SEPARATOR);
    }
    return false;
  }

  /// RFC 8259 §7. Where it breaks, its beginning is no string yet.
  private boolean string(Tiling into, Role role) {
    for (at++; at < end && in.at(at) != '"'; at++) {
      if (in.at(at) < ' ') {
        return missing("a control character as an escape");
      } else if (in.at(at) == '\\' && !escape()) {
        return false;
      }
    }
    if (at == end) {
      return missing("the end of a string");
    }
    at++;
    parting.leaf(into, role, at);
    return true;
  }

  private boolean escape() {
    at++;
    if (at == end || ESCAPED.indexOf(in.at(at)) < 0) {
      return missing(Sentence.of("one of {0} behind a backslash", ESCAPED));
    }
    if (in.at(at) == 'u') {
      for (int i = 0; i < HEX_DIGITS; i++) {
        at++;
        if (at == end || !Grammar.isHexDigit(in.at(at))) {
          return missing("four hexadecimal digits");
        }
      }
    }
    return true;
  }

  /// RFC 8259 §6.
  private boolean number(Tiling into) {
    int start = at;
    at += is('-') ? 1 : 0;
    if (at < end && !Grammar.isDigit(in.at(at))) {
      boolean begun = at > start;
      return missing(begun ? "a digit" : "a value");
    }
    if (is('0')) {
      at++;
    } else if (!digits()) {
      return false;
    }
    if (is('.')) {
      at++;
      if (!digits()) {
        return false;
      }
    }
    if (is('e') || is('E')) {
      at++;
      at += is('+') || is('-') ? 1 : 0;
      if (!digits()) {
        return false;
      }
    }
    parting.leaf(into, Role.NUMBER, at);
    return true;
  }

  private boolean digits() {
    int start = at;
    while (at < end && Grammar.isDigit(in.at(at))) {
      at++;
    }
    return at > start || missing("a digit");
  }

  private boolean literal(Tiling into, String word) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (!is(word.charAt(i))) {
        return missing(word);
      }
    }
    parting.leaf(into, Role.LITERAL, at);
    return true;
  }

  private void ws(Tiling into) {
    while (is(' ') || is('\t') || is('\n') || is('\r')) {
      at++;
    }
    if (at > into.at()) {
      parting.leaf(into, Role.WS, at);
    }
  }

  private boolean octet(Tiling into, Role role) {
    at++;
    parting.leaf(into, role, at);
    return true;
  }

  private void close(Tiling into, Tiling inner, Role role) {
    if (!inner.isEmpty()) {
      into.add(inner.close(role));
    }
  }

  private boolean is(int octet) {
    return at < end && in.at(at) == octet;
  }

  private boolean missing(String what) {
    return missing(Sentence.of(what));
  }

  private boolean missing(Sentence what) {
    parting.note(INVALID_JSON, at, end, what);
    return false;
  }

  private boolean tooDeep() {
    parting.note(TOO_DEEP, at, end, Sentence.of("no more than {0} levels", Parting.DEEPEST));
    return false;
  }
}
