package dev.httpanatomy.coding;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;

/// The coding `zstd`, RFC 8878.
///
/// RFC 9659 §3 asks for no more than a window of 8 MB, so that a frame of few octets can't take
/// much memory.
final class Zstandard implements Decoder {

  private static final int WINDOW_LOG = 23;
  private static final int TAKEN = 8 * 1024;

  @Override
  public Stop decode(Octets in, Output out) {
    int piece = Piece.of(in.size());
    Feed feed = new Feed(in, piece);
    try (ZstdInputStreamNoFinalizer stream =
        new ZstdInputStreamNoFinalizer(feed).setLongMax(WINDOW_LOG)) {
      byte[] octets = new byte[TAKEN];
      for (int count = stream.read(octets); count >= 0; count = stream.read(octets)) {
        if (!out.take(octets, count, feed.at())) {
          return Stop.full(out, feed.at(), piece - 1);
        }
      }
      return in.isEmpty() ? cut(0) : Stop.complete(feed.at(), in.size(), piece - 1);
    } catch (ZstdIOException e) {
      return feed.hasEnded() ? cut(in.size()) : Stop.corrupt(feed.at(), piece, words(e));
    } catch (IOException | LinkageError e) {
      return new Stop(
          Ending.UNAVAILABLE,
          0,
          0,
          Sentence.of("the Zstandard library can't be loaded here"),
          Oddity.NONE);
    }
  }

  private static Stop cut(int at) {
    return Stop.truncated(at, Inflation.CUT);
  }

  private static Sentence words(ZstdIOException e) {
    return e.getMessage() == null
        ? Sentence.of("no Zstandard data")
        : Sentence.of("the library says \"{0}\"", e.getMessage());
  }
}
