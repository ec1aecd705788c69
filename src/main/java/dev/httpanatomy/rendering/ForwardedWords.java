package dev.httpanatomy.rendering;

import dev.httpanatomy.recording.Forwarded;
import dev.httpanatomy.wording.Sentence;

/// What all representations for people say of whom a proxy asks for, in the same words.
public final class ForwardedWords {

  private ForwardedWords() {}

  /// As `203.0.113.7, https, example.org: Forwarded of a trusted proxy says so`.
  public static Sentence of(Forwarded forwarded) {
    String who =
        forwarded.client()
            + forwarded.proto().map(proto -> ", " + proto).orElse("")
            + forwarded.host().map(host -> ", " + host).orElse("");
    return Sentence.of("{0}: {1} of a trusted proxy says so", who, forwarded.field());
  }
}
