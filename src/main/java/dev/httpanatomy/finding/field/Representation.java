package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Codings, languages and the place of a representation, RFC 9110 §8.4, §8.5, §8.7.
public final class Representation implements Subject {

  static final Rule UNKNOWN_CODING =
      new Rule(
          "unknown-content-coding",
          NOTE,
          "a Content-Encoding that is not registered",
          """
          A recipient that does not know the coding can't read the content: a server may answer 415, a
          browser shows an error or saves the octets as they are. Sometimes a charset or a transfer
          coding was written into the wrong field.
          """,
          "Use a registered coding, such as gzip, br or zstd.",
          "RFC 9110 §8.4.1");

  static final Rule IDENTITY =
      new Rule(
          "identity-as-content-coding",
          WARNING,
          "a Content-Encoding of identity",
          """
          The name is reserved for Accept-Encoding, where it means no coding at all, and should not be
          sent in Content-Encoding. Some recipients take it for a coding that they do not know.
          """,
          "Leave the field out where nothing is encoded.",
          "RFC 9110 §8.4");

  static final Rule REPEATED_CODING =
      new Rule(
          "repeated-content-coding",
          NOTE,
          "the same coding twice in Content-Encoding",
          """
          Each coding listed was applied, in that order, so the content is to be decoded twice. Mostly
          it was compressed once only, and two components both named it; a recipient then fails at
          the second time.
          """,
          "List a coding once, unless it was applied twice.",
          "RFC 9110 §8.4");

  static final Rule LANGUAGE =
      new Rule(
          "invalid-language-tag",
          WARNING,
          "a language that is no language tag",
          """
          A tag is made of subtags of up to eight letters or digits with hyphens between them, as
          en-US. The names of locales of operating systems and Java, as en_US, are none, and a
          recipient that looks for a match does not find one.
          """,
          "Write a hyphen in place of an underscore, as in en-US.",
          "RFC 9110 §8.5.1");

  static final Rule FRAGMENT =
      new Rule(
          "fragment-in-content-location",
          WARNING,
          "a Content-Location with a fragment",
          """
          The field names a resource, and its value is an absolute or a partial URI, neither of which
          has a fragment: that names a part of a representation. Recipients drop it or ignore the
          whole field.
          """,
          "Leave out the number sign and what is behind it.",
          "RFC 9110 §8.7");

  private static final Set<String> CODINGS =
      Set.of(
          "aes128gcm",
          "br",
          "compress",
          "dcb",
          "dcz",
          "deflate",
          "exi",
          "gzip",
          "identity",
          "pack200-gzip",
          "x-compress",
          "x-gzip",
          "zstd");
  private static final Pattern TAG =
      Pattern.compile("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*+(?:-\\*)?|\\*");

  @Override
  public List<Rule> rules() {
    return List.of(UNKNOWN_CODING, IDENTITY, REPEATED_CODING, LANGUAGE, FRAGMENT);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    checkCodings(message, found);
    Parted.parts(message, Role.LANGUAGE_TAG, "Content-Language")
        .forEach(tag -> checkLanguage(message, tag, found));
    Parted.parts(message, Role.LANGUAGE_RANGE, "Accept-Language")
        .map(range -> range.child(Role.TOKEN).orElse(range))
        .filter(Node::isLeaf)
        .forEach(range -> checkLanguage(message, range, found));
    Parted.parts(message, Role.FRAGMENT, "Content-Location")
        .forEach(fragment -> {
          Sentence words =
              Sentence.of("expected no fragment, found {0}", Quoted.of(message.text(fragment)));
          found.accept(FRAGMENT.at(fragment.span(), words));
        });
  }

  private static void checkCodings(Dissection message, Consumer<Finding> found) {
    Set<String> applied = new HashSet<>();
    Parted.parts(message, Role.CONTENT_CODING, "Content-Encoding")
        .filter(Node::isLeaf)
        .forEach(coding -> {
          String name = message.text(coding).toLowerCase(Locale.ROOT);
          if (name.equals("identity")) {
            found.accept(IDENTITY.at(coding.span(), "expected a coding, found \"identity\""));
          } else if (!CODINGS.contains(name)) {
            Sentence words =
                Sentence.of("expected a registered coding, found {0}", Quoted.of(name));
            found.accept(UNKNOWN_CODING.at(coding.span(), words));
          } else if (!applied.add(name)) {
            found.accept(
                REPEATED_CODING.at(coding.span(), Sentence.of("once more {0}", Quoted.of(name))));
          }
        });
  }

  private static void checkLanguage(Dissection message, Node tag, Consumer<Finding> found) {
    String text = message.text(tag);
    if (!TAG.matcher(text).matches()) {
      Sentence words = Sentence.of("expected a tag such as \"en-US\", found {0}", Quoted.of(text));
      found.accept(LANGUAGE.at(tag.span(), words));
    }
  }
}
