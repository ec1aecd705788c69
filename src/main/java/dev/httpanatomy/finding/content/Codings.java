package dev.httpanatomy.finding.content;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.coding.Oddity;
import dev.httpanatomy.dissection.content.ContentStep;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.ContentSubject;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// The codings of content, RFC 9110 §8.4, and transfer codings besides chunked, RFC 9112 §7.2.
public final class Codings implements ContentSubject {

  static final Rule UNDECODABLE =
      new Rule(
          "undecodable-content",
          ERROR,
          "content that is not in the coding that is named",
          """
          A recipient undoes the codings that the message lists, the last one first. Octets that are not
          in the coding can't be read: a browser shows an error, a library throws one, often far from
          its cause. Usual causes are a component that decodes the content and leaves the field, one
          that encodes it twice, and content that was cut off.
          """,
          "Send what the field says, or leave the field out.",
          "RFC 9110 §8.4");

  static final Rule BOMB =
      new Rule(
          "content-coding-bomb",
          NOTE,
          "coded content that grows beyond all measure",
          """
          A few octets may stand for very many: DEFLATE reaches 1032 for one, Brotli and Zstandard far
          more, and codings can be nested. A recipient that decodes without a limit runs out of memory
          or disk, so each needs one, on what comes out and not on what comes in. It was decoded here up
          to such a limit.
          """,
          "Limit what comes out of a coding, and give up beyond it.",
          "RFC 9110 §17.5");

  static final Rule RAW_DEFLATE =
      new Rule(
          "raw-deflate",
          NOTE,
          "the coding deflate without the zlib format",
          """
          By its definition the coding is DEFLATE data in the zlib format, which adds two octets before
          and a checksum behind it. Some senders leave that out. Most recipients try both, some know one
          of the two only; this ambiguity is why few use the coding.
          """,
          "Send the zlib format, or rather gzip.",
          "RFC 9110 §8.4.1.2");

  static final Rule BEHIND =
      new Rule(
          "octets-behind-coding",
          NOTE,
          "octets behind the end of the coded content",
          """
          The coding says itself where it ends, and the content goes on behind that. Most recipients drop
          these octets without a word, some refuse the content. They may be padding, a second stream, or
          what a filter that looks at the decoded content shall not see.
          """,
          "End the content where its coding ends.",
          "RFC 9110 §8.4");

  @Override
  public List<Rule> rules() {
    return List.of(UNDECODABLE, BOMB, RAW_DEFLATE, BEHIND);
  }

  @Override
  public void check(MessageContent content, Consumer<Finding> found) {
    boolean whole = !content.cut() && content.message().complete();
    for (ContentStep step : content.steps()) {
      boolean coding =
          step.kind() == ContentStep.Kind.CONTENT_DECODED
              || step.kind() == ContentStep.Kind.TRANSFER_DECODED;
      if (coding) {
        check(content, step, whole, found);
      }
      // Of what did not come out whole the next coding can't be whole either.
      whole &= step.isComplete();
    }
  }

  private static void check(
      MessageContent content, ContentStep step, boolean whole, Consumer<Finding> found) {
    boolean undecodable = step.ending() == Ending.CORRUPT || step.ending() == Ending.TRUNCATED;
    Sentence stopped =
        Sentence.of(
            "{0}: stopped at octet {1} of {2}: {3}",
            step.name(), step.stoppedAt(), step.in(), step.words());
    if (undecodable && whole) {
      found.accept(UNDECODABLE.at(content.body().span(), stopped));
    } else if (step.ending().isLimit()) {
      found.accept(BOMB.at(content.body().span(), stopped));
    }
    if (step.oddity() == Oddity.RAW_DEFLATE) {
      found.accept(
          RAW_DEFLATE.at(
              content.body().span(), "expected the zlib format around it, found DEFLATE data"));
    } else if (step.oddity() == Oddity.OCTETS_BEHIND) {
      found.accept(
          BEHIND.at(content.body().span(), Sentence.of("{0}: {1}", step.name(), step.words())));
    }
  }
}
