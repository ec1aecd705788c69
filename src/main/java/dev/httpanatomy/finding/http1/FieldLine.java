package dev.httpanatomy.finding.http1;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.finding.Rule;
import java.util.List;

/// Rules about the syntax of field-lines, in the header section and in the trailer section.
final class FieldLine {

  static final Rule WHITESPACE_BEFORE_FIRST_FIELD =
      new Rule(
          "whitespace-before-first-field",
          ERROR,
          "whitespace between the start-line and the first field",
          """
          A line that begins with whitespace goes on with the field before it; before the first field
          there is none. A recipient must refuse the message or drop such lines unread. One that
          reads them as fields sees a Host or Content-Length which another one drops.
          """,
          "Remove the whitespace at the beginning of the line.",
          "RFC 9112 §2.2");

  static final Rule MISSING_COLON =
      new Rule(
          "missing-colon",
          ERROR,
          "a line among the fields without a colon",
          """
          Each line of a header or trailer section is a name, a colon and a value. Most recipients
          refuse a message with any other line; some skip the line, some take all of it for a name
          with an empty value.
          """,
          "Put a colon after the name of the field.",
          "RFC 9112 §5");

  static final Rule SPACE_BEFORE_COLON =
      new Rule(
          "space-before-colon",
          ERROR,
          "whitespace between a field-name and its colon",
          """
          No whitespace is allowed there. A server must refuse such a request with 400, and a proxy
          must remove the whitespace from a response, for recipients disagree on the field's name:
          to some it ends before the space, to some the space is part of it, and some drop the line.
          A Transfer-Encoding that only one of two servers sees is the classic way to smuggle a
          request.
          """,
          "Remove the whitespace.",
          "RFC 9112 §5.1");

  static final Rule EMPTY_FIELD_NAME =
      new Rule(
          "empty-field-name",
          ERROR,
          "a colon with no field-name before it",
          """
          A field-name has at least one character. Recipients refuse such a line, skip it or keep a
          field without a name, and software that begins names of its own with a colon, as HTTP/2
          does for its pseudo-fields, may take the line for one of these.
          """,
          "Put a name before the colon, or remove the line.",
          "RFC 9110 §5.1");

  static final Rule INVALID_FIELD_NAME =
      new Rule(
          "invalid-field-name",
          ERROR,
          "an octet that a field-name can't hold",
          """
          A field-name is a token: letters, digits and some marks, without spaces, quotes or
          anything above ASCII. Servers differ between refusing the message, dropping the field and
          keeping it; a filter that looks for a name does not find the one that it is repaired to
          behind it.
          """,
          "Use letters, digits and hyphens.",
          "RFC 9110 §5.1");

  static final Rule INVALID_FIELD_VALUE =
      new Rule(
          "invalid-field-value",
          ERROR,
          "a control octet in a field-value",
          """
          CR, LF and NUL are dangerous in a value, for implementations differ in what they read
          there: a recipient must refuse the message or replace each by SP. Other controls are
          invalid as well, though a recipient may keep them where they do no harm. NUL ends a string
          in some languages, so one of two recipients sees a shorter value.
          """,
          "Remove the octet, or encode it as the definition of the field has it.",
          "RFC 9110 §5.5");

  static final Rule INVALID_FIELD_SYNTAX =
      new Rule(
          "invalid-field-syntax",
          WARNING,
          "a value that the field's own grammar does not allow",
          """
          Most fields define what their value may look like. Of a value that doesn't, some recipients
          drop all, some drop the part that they can't read, some guess; a Structured Field is
          ignored as a whole. What the sender meant is then lost without a word, or understood in
          two ways.
          """,
          "Write the value as the definition of the field has it.",
          "RFC 9110 §5.5");

  static final Rule OBS_TEXT =
      new Rule(
          "obs-text",
          WARNING,
          "an octet above ASCII in a field-value",
          """
          Values were once text in ISO-8859-1; today's senders mostly mean UTF-8, and nothing in the
          message tells which. A recipient should treat the octets as opaque, so the text comes out
          right by luck only. Fields that need such text define a way to encode it.
          """,
          "Keep to ASCII, or encode the text as the field defines it (RFC 8187, RFC 9651).",
          "RFC 9110 §5.5");

  static final Rule OBS_FOLD =
      new Rule(
          "obs-fold",
          ERROR,
          "a field-value goes on in the next line",
          """
          Folding a value over several lines was allowed once and must not be generated any more,
          save within message/http. A server must refuse such a request or replace each fold by
          spaces, a user agent must replace them in a response; who does neither takes the second
          line for a field of its own or drops it.
          """,
          "Send the value in one line.",
          "RFC 9112 §5.2");

  static final List<Rule> RULES =
      List.of(
          WHITESPACE_BEFORE_FIRST_FIELD,
          MISSING_COLON,
          SPACE_BEFORE_COLON,
          EMPTY_FIELD_NAME,
          INVALID_FIELD_NAME,
          INVALID_FIELD_VALUE,
          INVALID_FIELD_SYNTAX,
          OBS_TEXT,
          OBS_FOLD);

  private FieldLine() {}
}
