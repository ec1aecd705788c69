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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Entity-tags and dates in conditions, RFC 9110 §8.8.3, §13.
public final class EntityTags implements Subject {

  static final Rule UNQUOTED =
      new Rule(
          "unquoted-entity-tag",
          WARNING,
          "an entity-tag without its quotes",
          """
          The quotes are a part of the tag. Without them some recipients ignore it, and the content is
          sent again each time; others add the quotes, and then the tag no longer equals the one that
          the server compares it with.
          """,
          "Put the tag in double quotes, behind W/ where it is weak.",
          "RFC 9110 §8.8.3");

  static final Rule INVALID =
      new Rule(
          "invalid-entity-tag",
          WARNING,
          "an entity-tag with something in it that it can't hold",
          """
          A tag is a string in double quotes, without spaces or quotes inside, and perhaps W/ with a
          large W before it; a backslash is an ordinary character. A recipient that finds another end
          of the tag compares another string, and the condition never holds.
          """,
          "Use visible ASCII without quotes, such as hexadecimal digits.",
          "RFC 9110 §8.8.3");

  static final Rule WEAK_IF_MATCH =
      new Rule(
          "weak-tag-in-if-match",
          WARNING,
          "a weak entity-tag in If-Match, which never matches",
          """
          If-Match guards a change against another one made in between, so it compares strongly, and
          no weak tag equals anything then. The server answers 412 however little has changed; some
          servers make every tag weak when they compress a response.
          """,
          "Send the strong tag of the representation, and have the server make strong ones.",
          "RFC 9110 §13.1.1");

  static final Rule WEAK_IF_RANGE =
      new Rule(
          "weak-tag-in-if-range",
          WARNING,
          "a weak entity-tag in If-Range",
          """
          Parts can only be put together if they are of the same octets, which a weak tag does not
          promise. A client must not send one in If-Range, and a server takes the condition for false
          and sends all of the representation.
          """,
          "Send a strong tag, or no Range.",
          "RFC 9110 §13.1.5");

  static final Rule IF_RANGE_ALONE =
      new Rule(
          "if-range-without-range",
          WARNING,
          "an If-Range without a Range",
          """
          If-Range says under which condition Range counts. A client must not send it without one, and
          a server must ignore it; whoever meant to ask for the content only if it has changed gets
          all of it.
          """,
          "Send a Range as well, or If-None-Match instead.",
          "RFC 9110 §13.1.5");

  static final Rule ASTERISK_AMONG_TAGS =
      new Rule(
          "asterisk-among-entity-tags",
          WARNING,
          "an asterisk in a list of entity-tags",
          """
          The value is either one asterisk, for any representation at all, or a list of tags. Of both
          together some recipients see the asterisk alone and others no valid value, so that a change
          is made or refused by chance.
          """,
          "Send the asterisk alone, or the tags alone.",
          "RFC 9110 §13.1.2");

  static final Rule QUOTED_ASTERISK =
      new Rule(
          "quoted-asterisk-as-tag",
          NOTE,
          "an asterisk in quotes, which is a tag like any other",
          """
          Only an asterisk without quotes stands for any representation. In quotes it is the tag of
          one, and hardly any server gives such a tag, so the condition does not do what it seems to.
          """,
          "Write the asterisk without quotes.",
          "RFC 9110 §13.1.2");

  static final Rule DATE_WITHOUT_EFFECT =
      new Rule(
          "if-modified-since-without-effect",
          NOTE,
          "an If-Modified-Since on a request other than GET or HEAD",
          """
          The field spares the transfer of what the client has already. A recipient must ignore it
          where the method is neither GET nor HEAD, so it does not guard a change against another.
          """,
          "To guard a change send If-Match or If-Unmodified-Since.",
          "RFC 9110 §13.1.3");

  private static final String[] LISTS = {"If-Match", "If-None-Match"};
  private static final Set<String> READING = Set.of("GET", "HEAD", "");

  @Override
  public List<Rule> rules() {
    return List.of(
        UNQUOTED,
        INVALID,
        WEAK_IF_MATCH,
        WEAK_IF_RANGE,
        IF_RANGE_ALONE,
        ASTERISK_AMONG_TAGS,
        QUOTED_ASTERISK,
        DATE_WITHOUT_EFFECT);
  }

  /// That a tag is none is told by the grammar: see [FieldSyntax].
  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    weak(message, "If-Match", WEAK_IF_MATCH, found);
    weak(message, "If-Range", WEAK_IF_RANGE, found);
    if (!Parted.has(message, "Range")) {
      Parted.values(message, "If-Range")
          .forEach(value ->
              found.accept(IF_RANGE_ALONE.at(value.span(), "expected a Range, found none")));
    }
    for (String name : LISTS) {
      checkAsterisks(message, name, found);
    }
    if (!READING.contains(Parted.method(message))) {
      Sentence words =
          Sentence.of("ignored, for the method is {0}", Quoted.of(Parted.method(message)));
      Parted.values(message, "If-Modified-Since")
          .forEach(value -> found.accept(DATE_WITHOUT_EFFECT.at(value.span(), words)));
    }
  }

  private static void weak(Dissection message, String name, Rule rule, Consumer<Finding> found) {
    Parted.parts(message, Role.ENTITY_TAG, name)
        .filter(tag -> tag.child(Role.WEAK).isPresent() && tag.child(Role.OPAQUE_TAG).isPresent())
        .forEach(tag ->
            found.accept(
                rule.at(
                    tag.span(),
                    Sentence.of(
                        "expected a strong tag, found {0}", Quoted.of(message.text(tag))))));
  }

  private static void checkAsterisks(Dissection message, String name, Consumer<Finding> found) {
    Optional<Node> tag = Parted.parts(message, Role.ENTITY_TAG, name).findFirst();
    if (tag.isPresent()) {
      Parted.parts(message, Role.ASTERISK, name)
          .forEach(asterisk ->
              found.accept(
                  ASTERISK_AMONG_TAGS.at(
                      asterisk.span(),
                      Sentence.of(
                          "\"*\" beside the tag {0}", Quoted.of(message.text(tag.get()))))));
    }
    Parted.parts(message, Role.OPAQUE_TAG, name)
        .filter(each -> message.text(each).equals("\"*\""))
        .forEach(
            each -> found.accept(QUOTED_ASTERISK.at(each.span(), "the tag of a representation")));
  }
}
