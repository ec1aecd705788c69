package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.EntityTag;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Conditional requests and what comes back, RFC 9110 §13.
public final class Conditions implements PairSubject {

  static final Rule UNASKED_304 =
      new Rule(
          "unasked-not-modified",
          WARNING,
          "304 to a request without If-None-Match or If-Modified-Since",
          """
          The code 304 says that what the client has is still right. A client that didn't say that it has
          anything can't use the answer: it has nothing to show. Mostly a cache on the way passes
          on the answer to its own conditional request, or the server sends 304 for no reason.
          """,
          "Send 304 only where the request has a condition.",
          "RFC 9110 §15.4.5");

  static final Rule METHOD_304 =
      new Rule(
          "not-modified-for-method",
          ERROR,
          "304 to a method other than GET and HEAD",
          """
          Where If-None-Match fails for any other method, the server must answer 412. 304 tells
          the client to take the response from its cache, where there is none for such a method,
          and leaves it in doubt whether anything was changed.
          """,
          "Answer 412.",
          "RFC 9110 §13.1.2");

  static final Rule UNASKED_412 =
      new Rule(
          "unasked-precondition-failed",
          NOTE,
          "412 to a request without a condition",
          """
          The code 412 says that a condition in the request turned out to be false. The request has none of
          the fields that state one, so the client can't tell what failed; often an application
          uses the code for a rule of its own.
          """,
          "Answer 400, 409, 422 or 428.",
          "RFC 9110 §15.5.13");

  static final Rule OTHER_TAG =
      new Rule(
          "not-modified-with-other-tag",
          WARNING,
          "304 with an ETag that If-None-Match doesn't list",
          """
          The code 304 confirms one of the versions that the client has, and ETag says which. With a tag
          that the client didn't name, it knows of no stored response to use, or puts the new tag
          on an old one; mostly a module that compresses changes the tag in one of the two places
          only.
          """,
          "Send the ETag that matched.",
          "RFC 9110 §15.4.5");

  static final Rule SAME_TAG =
      new Rule(
          "matching-tag-sent-again",
          NOTE,
          "200 with the very ETag that If-None-Match lists",
          """
          The client has this version and said so; the condition is false, and the answer is to be
          304 without content. The whole content was sent in vain. Often the application sets ETag
          but leaves the comparison to a server in front, which doesn't do it.
          """,
          "Compare If-None-Match, and answer 304.",
          "RFC 9110 §13.1.2");

  @Override
  public List<Rule> rules() {
    return List.of(UNASKED_304, METHOD_304, UNASKED_412, OTHER_TAG, SAME_TAG);
  }

  private static final String CODED = "(?:--?|;|:)(?:gzip|br|deflate|zstd)$";

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    switch (pair.status()) {
      case 304 -> checkNotModified(pair, ofResponse);
      case 412 -> {
        // Fields of WebDAV and of uploads state conditions too.
        boolean asked =
            pair.asks("If", "Overwrite", "Tus-Resumable", "Upload-Offset")
                || pair.request()
                    .root()
                    .children(Role.FIELD_LINE)
                    .anyMatch(line -> isCondition(pair, line));
        if (!asked) {
          ofResponse.accept(
              UNASKED_412.at(
                  status(pair), "expected If-Match or the like in the request, found none"));
        }
      }
      case 200 -> {
        if (pair.isGetOrHead()) {
          tagOf(pair)
              .filter(tag -> asked(pair).anyMatch(tag::isWeaklyEqualTo))
              .ifPresent(tag ->
                  ofResponse.accept(
                      SAME_TAG.at(
                          pair.response().fieldLines("ETag").getFirst().span(),
                          Sentence.of("{0} is in If-None-Match", Quoted.of(tag.opaque())))));
        }
      }
      default -> {
        // Nothing else tells of a condition.
      }
    }
  }

  private static void checkNotModified(Pair pair, Consumer<Finding> ofResponse) {
    if (!pair.isGetOrHead()) {
      Sentence words = Sentence.of("expected GET or HEAD, found {0}", Quoted.of(pair.method()));
      ofResponse.accept(METHOD_304.at(status(pair), words));
    } else if (!pair.asks("If-None-Match", "If-Modified-Since")) {
      ofResponse.accept(
          UNASKED_304.at(status(pair), "expected a condition in the request, found none"));
    }
    Optional<EntityTag> tag = tagOf(pair);
    boolean any = pair.request().fieldValues("If-None-Match").contains("*");
    if (tag.isPresent()
        && !any
        && asked(pair).findAny().isPresent()
        && asked(pair).noneMatch(each -> isSame(each, tag.get()))) {
      Sentence words = Sentence.of("{0} is not in If-None-Match", Quoted.of(tag.get().opaque()));
      ofResponse.accept(OTHER_TAG.at(pair.response().fieldLines("ETag").getFirst().span(), words));
    }
  }

  /// Servers that compress put the coding at the end of a tag, and take it off again.
  private static boolean isSame(EntityTag one, EntityTag other) {
    return one.opaque().replaceFirst(CODED, "").equals(other.opaque().replaceFirst(CODED, ""));
  }

  private static boolean isCondition(Pair pair, Node line) {
    return line.child(Role.FIELD_NAME)
        .map(pair.request()::text)
        .filter(name -> name.regionMatches(true, 0, "If-", 0, 3))
        .isPresent();
  }

  private static Optional<EntityTag> tagOf(Pair pair) {
    return tags(pair.response(), "ETag").findFirst();
  }

  private static Stream<EntityTag> asked(Pair pair) {
    return tags(pair.request(), "If-None-Match");
  }

  private static Stream<EntityTag> tags(Dissection message, String name) {
    return message.fieldLines(name).stream()
        .flatMap(Node::walk)
        .filter(node -> node.role() == Role.ENTITY_TAG)
        .flatMap(node -> EntityTag.of(message.octets(), node).stream());
  }

  private static Span status(Pair pair) {
    return pair.response().inStartLine(Role.STATUS_CODE).orElseThrow().span();
  }
}
