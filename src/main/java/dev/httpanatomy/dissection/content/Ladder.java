package dev.httpanatomy.dissection.content;

import dev.httpanatomy.coding.ContentCoding;
import dev.httpanatomy.coding.Decoding;
import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.coding.Oddity;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Undoes the transfer codings and then the content codings of a message-body, the last applied
/// first: RFC 9112 §7, RFC 9110 §8.4.
final class Ladder {

  /// How many codings are undone; each may grow its content.
  private static final int MOST_CODINGS = 8;

  private final DecodingLimits limits;
  private final List<ContentStep> steps = new ArrayList<>();
  private Octets octets;
  private boolean stopped;
  private boolean inMessage = true;

  private Ladder(Octets raw, DecodingLimits limits) {
    this.octets = raw;
    this.limits = limits;
  }

  static Ladder climb(Dissection message, Node body, DecodingLimits limits) {
    Ladder ladder = new Ladder(message.octets(body), limits);
    ladder.step(
        ContentStep.complete(
            ContentStep.Kind.RAW, "message-body", ladder.octets.size(), ladder.octets.size()));
    List<String> transfer = codings(message, "Transfer-Encoding");
    if (!body.isLeaf()) {
      ladder.dechunk(message, body);
      if (!transfer.isEmpty()) {
        transfer.removeLast();
      }
    }
    ladder.decode(ContentStep.Kind.TRANSFER_DECODED, transfer);
    ladder.decode(ContentStep.Kind.CONTENT_DECODED, codings(message, "Content-Encoding"));
    return ladder;
  }

  private void dechunk(Dissection message, Node body) {
    Octets data =
        Octets.concat(
            body.children(Role.CHUNK)
                .flatMap(chunk -> chunk.children(Role.CHUNK_DATA))
                .map(message::octets)
                .toList());
    boolean whole = body.child(Role.LAST_CHUNK).isPresent();
    Ending ending = whole ? Ending.COMPLETE : Ending.TRUNCATED;
    Sentence words = whole ? Sentence.NONE : Sentence.of("its last-chunk is missing");
    int size = octets.size();
    octets = data;
    inMessage = false;
    step(
        new ContentStep(
            ContentStep.Kind.TRANSFER_DECODED,
            "chunked",
            size,
            data.size(),
            ending,
            size,
            0,
            words,
            Oddity.NONE));
  }

  /// Nothing is in no coding: many senders name one where there is no content.
  private void decode(ContentStep.Kind kind, List<String> codings) {
    for (String name : codings.reversed()) {
      if (stopped || octets.isEmpty() || steps.size() > MOST_CODINGS) {
        return;
      }
      Decoding decoding = ContentCoding.decode(name, octets, limits);
      int out = decoding.octets().size();
      steps.add(
          new ContentStep(
              kind,
              name,
              octets.size(),
              out,
              decoding.ending(),
              decoding.consumed(),
              decoding.precision(),
              decoding.words(),
              decoding.oddity()));
      stopped = out == 0 && decoding.ending() != Ending.COMPLETE;
      if (!stopped) {
        octets = decoding.octets();
        inMessage &= name.equalsIgnoreCase(ContentCoding.IDENTITY.token());
      }
    }
  }

  private void step(ContentStep step) {
    steps.add(step);
  }

  /// The names of codings in small letters, in the order in which they were applied.
  private static List<String> codings(Dissection message, String field) {
    List<String> names = new ArrayList<>();
    for (String value : message.fieldValues(field)) {
      for (String member : value.split(",", MOST_CODINGS * 2)) {
        String name = member.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  List<ContentStep> steps() {
    return steps;
  }

  /// The octets at the top.
  Octets octets() {
    return octets;
  }

  /// Whether a coding is left that could not be undone at all.
  boolean isStopped() {
    return stopped;
  }

  /// Whether the octets at the top stand in the message as they are.
  boolean isInMessage() {
    return inMessage;
  }
}
