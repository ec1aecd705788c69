package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;
import java.util.List;
import java.util.function.IntPredicate;

/// Which trace a request belongs to, W3C Trace Context §3.2, §3.3.
///
/// ```abnf
/// traceparent = version "-" trace-id "-" parent-id "-" trace-flags
/// tracestate  = list-member 0*31( OWS "," OWS list-member )
/// list-member = key "=" value
/// ```
final class TraceContextGrammar {

  private record Part(Role role, int digits) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(Role.TRACE_VERSION, 2),
          new Part(Role.TRACE_ID, 32),
          new Part(Role.PARENT_ID, 16),
          new Part(Role.TRACE_FLAGS, 2));

  static final FieldGrammar TRACEPARENT = TraceContextGrammar::layTraceparent;

  static final FieldGrammar TRACESTATE =
      new CommaList(
          Delimiting.EVERYWHERE,
          new Wrapped(Role.LIST_MEMBER, parts -> layMember(parts, TraceContextGrammar::isValue)));

  /// `list-member = key OWS "=" OWS value *( OWS ";" OWS property )`, W3C Baggage §3.3.
  static final FieldGrammar BAGGAGE =
      new CommaList(
          Delimiting.EVERYWHERE,
          new Wrapped(
              Role.LIST_MEMBER,
              new WithParameters(
                  parts -> layMember(parts, TraceContextGrammar::isBaggage),
                  NameAndValue.OPTIONAL_VALUE)));

  private TraceContextGrammar() {}

  /// What a later version has besides is not known, and no deviation, §3.2.4.
  private static void layTraceparent(Parts parts) {
    boolean laterVersion = false;
    for (Part part : PARTS) {
      if (part != PARTS.getFirst() && !parts.octet(Role.HYPHEN, '-')) {
        parts.missing("\"-\"");
        return;
      }
      int stop = parts.runEnd(TraceContextGrammar::isLowerHex);
      if (stop != parts.at() + part.digits()) {
        parts.missing(part.digits() + "HEXDIGLC");
        return;
      }
      laterVersion |= part.role() == Role.TRACE_VERSION && !parts.text(stop).equals("00");
      parts.leaf(part.role(), stop);
    }
    if (laterVersion && parts.peek() == '-') {
      parts.leaf(Role.UNPARSED, parts.end());
    }
  }

  private static void layMember(Parts parts, IntPredicate value) {
    int keyEnd = parts.trimmed(parts.find('=', Delimiting.EVERYWHERE));
    if (keyEnd == parts.at()) {
      parts.note(keyEnd, keyEnd, "key");
    }
    parts.loose(Role.KEY, keyEnd, octet -> Grammar.isTchar(octet) || isKeyMark(octet), "key");
    parts.ows();
    if (parts.octet(Role.EQUALS_SIGN, '=')) {
      parts.ows();
      parts.run(Role.VALUE, value);
    } else {
      parts.missing("\"=\"");
    }
  }

  private static boolean isLowerHex(int octet) {
    return Grammar.isDigit(octet) || octet >= 'a' && octet <= 'f';
  }

  private static boolean isKeyMark(int octet) {
    return octet == '@' || octet == '/';
  }

  private static boolean isValue(int octet) {
    return octet >= ' ' && octet < 0x7F && octet != ',' && octet != '=';
  }

  private static boolean isBaggage(int octet) {
    return octet > ' ' && octet < 0x7F && "\",;\\".indexOf(octet) < 0;
  }
}
