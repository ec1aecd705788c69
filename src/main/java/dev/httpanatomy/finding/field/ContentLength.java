package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;
import static dev.httpanatomy.finding.http1.Framing.applied;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `Content-Length = 1*DIGIT`, RFC 9110 §8.6.
public final class ContentLength implements Subject {

  static final Rule INVALID =
      new Rule(
          "invalid-content-length",
          ERROR,
          "a Content-Length that is no decimal number",
          """
          Without a number the end of the message can't be known. A server must answer 400 and close
          the connection, a client must discard the response. Recipients that accept a sign, a
          decimal point, hexadecimal digits or a number that overflows, find another end than those
          that do not.
          """,
          "Send the number of octets in decimal digits.",
          "RFC 9112 §6.3");

  static final Rule CONFLICTING =
      new Rule(
          "conflicting-content-length",
          ERROR,
          "two values of Content-Length that differ",
          """
          Recipients go by the first or by the last of them, and so find different ends of the
          message: what is content to the one is the next message to the other. A recipient must
          take such framing for an unrecoverable error and close the connection.
          """,
          "Send Content-Length once, with the number of octets.",
          "RFC 9112 §6.3");

  static final Rule REPEATED =
      new Rule(
          "repeated-content-length",
          WARNING,
          "the same Content-Length more than once",
          """
          Content-Length has a single value. Where all copies agree, a recipient may take them for
          one, and may as well refuse the message; mostly two components of one sender each set the
          field, and the copies agree until one of them is changed.
          """,
          "Send Content-Length once.",
          "RFC 9110 §8.6");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  /// Numbers of more digits than this, leading zeros aside, are not worth computing.
  private static final int MOST_DIGITS = 19;

  @Override
  public List<Rule> rules() {
    return List.of(INVALID, CONFLICTING, REPEATED);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    @Nullable String first = null;
    for (Node line : message.fieldLines("Content-Length")) {
      for (ListMember member : ListMember.of(message, line)) {
        String number = number(member.text());
        if (number.isEmpty()) {
          Sentence words =
              Sentence.of("expected 1*DIGIT, found {0}", Quoted.of(member.text()))
                  .then(applied(message));
          found.accept(INVALID.at(member.at(), words));
        } else if (isTooLarge(number)) {
          Sentence words =
              Sentence.of("expected at most 2^63 - 1, found {0}", Quoted.of(number))
                  .then(applied(message));
          found.accept(INVALID.at(member.at(), words));
        } else if (first == null) {
          first = number;
        } else if (first.equals(number)) {
          Sentence words = Sentence.of("once more {0}", number).then(applied(message));
          found.accept(REPEATED.at(member.at(), words));
        } else {
          Sentence words =
              Sentence.of("{0} here, {1} before", number, first).then(applied(message));
          found.accept(CONFLICTING.at(member.at(), words));
        }
      }
    }
  }

  /// The digits without leading zeros, or nothing.
  private static String number(String text) {
    return DIGITS.matcher(text).matches() ? text.replaceFirst("^0+(?=.)", "") : "";
  }

  private static boolean isTooLarge(String number) {
    return number.length() > MOST_DIGITS || new BigInteger(number).compareTo(LARGEST) > 0;
  }
}
