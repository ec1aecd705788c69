package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// `Content-Type = media-type`, RFC 9110 §8.3.
public final class ContentType implements Subject {

  static final Rule RANGE =
      new Rule(
          "content-type-is-a-range",
          WARNING,
          "a Content-Type with an asterisk",
          """
          An asterisk stands for any type, which makes sense where a client says what it accepts. The
          content is of one type, and a recipient that is not told which has to guess it from the
          octets; mostly the value was copied from Accept.
          """,
          "Send the type of the content.",
          "RFC 9110 §8.3.1");

  static final Rule REPEATED =
      new Rule(
          "repeated-content-type",
          WARNING,
          "more than one Content-Type",
          """
          The field has a single value. Some recipients go by the first, some by the last, some by the
          last that they can read, so that what passes a filter as text can be run by a browser as
          HTML.
          """,
          "Send Content-Type once.",
          "RFC 9110 §8.3");

  static final Rule REPEATED_PARAMETER =
      new Rule(
          "repeated-media-type-parameter",
          WARNING,
          "a parameter of a media type more than once",
          """
          What two charsets or two boundaries mean is nowhere defined. Some recipients take the first
          and some the last, and so read other characters or other parts than the sender wrote.
          """,
          "Send each parameter once.",
          "RFC 9110 §8.3.1");

  static final Rule JSON_CHARSET =
      new Rule(
          "charset-of-json",
          NOTE,
          "a charset on JSON, which defines none",
          """
          JSON between systems is always UTF-8, and its media type has no parameter charset: adding one
          has no effect on a recipient that keeps to the specification. One other than UTF-8 misleads
          those who go by it.
          """,
          "Leave the charset out.",
          "RFC 8259 §11");

  static final Rule UNKNOWN_CHARSET =
      new Rule(
          "unknown-charset",
          NOTE,
          "a charset that is hardly known",
          """
          The name is none of those that recipients commonly know. They fall back on UTF-8, on
          windows-1252 or on a guess, and letters beyond ASCII come out wrong where the guess is.
          """,
          "Send UTF-8, and charset=utf-8.",
          "RFC 9110 §8.3.2");

  private static final Pattern KNOWN_CHARSETS =
      Pattern.compile(
          "utf-?8|utf-16(le|be)?|utf-32(le|be)?|utf-7|us-ascii|ascii|iso-?8859-[0-9]{1,2}"
              + "|iso-8859-[68]-[ei]|latin[1-9]|windows-(125[0-8]|874|31j)|cp[0-9]{3,4}|ibm[0-9]{3,5}"
              + "|koi8-[ru]|macintosh|x-mac-[a-z]+|gb2312|gbk|gb18030|hz-gb-2312|big5(-hkscs)?"
              + "|euc-(jp|kr|tw)|shift_jis|iso-2022-[a-z]{2}(-[0-9a-z]+)?|tis-620|ks_c_5601-1987"
              + "|x-user-defined|binary");

  @Override
  public List<Rule> rules() {
    return List.of(RANGE, REPEATED, REPEATED_PARAMETER, JSON_CHARSET, UNKNOWN_CHARSET);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    List<Node> values = Parted.values(message, "Content-Type").toList();
    Sentence first =
        values.isEmpty() ? Sentence.of("nothing") : Quoted.of(message.text(values.getFirst()));
    for (Node value : values.stream().skip(1).toList()) {
      Sentence words = Sentence.of("{0} here, {1} before", Quoted.of(message.text(value)), first);
      found.accept(REPEATED.at(value.span(), words));
    }
    for (Node value : values) {
      value.child(Role.MEDIA_TYPE).ifPresent(type -> checkType(message, type, found));
    }
  }

  private static void checkType(Dissection message, Node node, Consumer<Finding> found) {
    Optional<MediaType> read = MediaType.of(message.octets(), node);
    if (read.isEmpty()) {
      return;
    }
    MediaType type = read.get();
    if (type.type().equals("*") || type.subtype().equals("*")) {
      Sentence words =
          Sentence.of("expected a type and a subtype, found {0}", Quoted.of(message.text(node)));
      found.accept(RANGE.at(node.span(), words));
    }
    String charset = type.parameters().getOrDefault("charset", "").toLowerCase(Locale.ROOT);
    Set<String> names = new HashSet<>();
    for (Node parameter : node.children(Role.PARAMETER).toList()) {
      String name = Parted.text(message, parameter, Role.PARAMETER_NAME).toLowerCase(Locale.ROOT);
      if (!names.add(name)) {
        found.accept(
            REPEATED_PARAMETER.at(parameter.span(), Sentence.of("once more {0}", Quoted.of(name))));
      } else if (name.equals("charset") && !charset.isEmpty()) {
        checkCharset(type, charset, parameter, found);
      }
    }
  }

  private static void checkCharset(
      MediaType type, String charset, Node parameter, Consumer<Finding> found) {
    boolean json = type.subtype().equals("json") || type.subtype().endsWith("+json");
    if (json) {
      found.accept(JSON_CHARSET.at(parameter.span(), "without effect: JSON is UTF-8"));
    } else if (!KNOWN_CHARSETS.matcher(charset).matches()) {
      Sentence words =
          Sentence.of("expected a charset such as UTF-8, found {0}", Quoted.of(charset));
      found.accept(UNKNOWN_CHARSET.at(parameter.span(), words));
    }
  }
}
