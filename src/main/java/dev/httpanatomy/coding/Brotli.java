package dev.httpanatomy.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.DecoderJNI;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.nio.ByteBuffer;

/// The coding `br`, RFC 7932. Its window has 16 MiB at the most.
final class Brotli implements Decoder {

  /// Octets that are taken at once: it would give all that its window holds.
  private static final int TAKEN = 8 * 1024;

  @Override
  public Stop decode(Octets in, Output out) {
    try {
      if (!Brotli4jLoader.isAvailable()) {
        return unavailable();
      }
      int piece = Piece.of(in.size());
      DecoderJNI.Wrapper decoder = new DecoderJNI.Wrapper(piece);
      try {
        return run(decoder, in, piece, out);
      } finally {
        decoder.destroy();
      }
    } catch (IOException | LinkageError e) {
      return unavailable();
    }
  }

  private static Stop run(DecoderJNI.Wrapper decoder, Octets in, int piece, Output out) {
    int at = 0;
    while (true) {
      while (decoder.hasOutput()) {
        ByteBuffer given = decoder.pull(TAKEN);
        byte[] octets = new byte[given.remaining()];
        given.get(octets);
        if (!out.take(octets, octets.length, at)) {
          return Stop.full(out, at, piece - 1);
        }
      }
      switch (decoder.getStatus()) {
        case DONE -> {
          return Stop.complete(at, in.size(), piece - 1);
        }
        case ERROR -> {
          return Stop.corrupt(at, piece, Sentence.of("no Brotli data"));
        }
        case NEEDS_MORE_INPUT -> {
          if (at == in.size()) {
            return Stop.truncated(at, Inflation.CUT);
          }
          int next = Math.min(in.size(), at + piece);
          decoder.getInputBuffer().clear().put(in.slice(at, next).toByteBuffer());
          decoder.push(next - at);
          at = next;
        }
        default -> decoder.push(0);
      }
    }
  }

  private static Stop unavailable() {
    return new Stop(
        Ending.UNAVAILABLE,
        0,
        0,
        Sentence.of("the Brotli library can't be loaded here"),
        Oddity.NONE);
  }
}
