package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Http1Element;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import org.jspecify.annotations.Nullable;

/// Builds the message-body of a message in the chunked coding.
///
/// `chunked-body = *chunk last-chunk trailer-section CRLF`, RFC 9112 §7.1.
final class ContentTree {

  private final Seen seen;
  private final Tiling body;
  private @Nullable Tiling chunk;
  private @Nullable Tiling trailers;

  ContentTree(int start, Seen seen) {
    this.seen = seen;
    this.body = new Tiling(start);
  }

  void element(Http1Element element, int start, int end) {
    switch (element) {
      case CHUNK_SIZE_LINE -> ChunkSizeLine.lay(openChunk(start), end, seen);
      case CHUNK_DATA -> openChunk(start).leaf(Role.CHUNK_DATA, end);
      case CHUNK_END -> {
        LineEnd.lay(openChunk(start), end, seen);
        closeChunk();
      }
      case LAST_CHUNK_LINE -> {
        Tiling last = new Tiling(start);
        ChunkSizeLine.lay(last, end, seen);
        body.add(last.close(Role.LAST_CHUNK));
      }
      case TRAILER_FIELD_LINE -> openTrailers(start).add(FieldLine.dissect(start, end, seen));
      case BODY_END -> {
        closeTrailers();
        LineEnd.lay(body, end, seen);
      }
      default -> throw new IllegalArgumentException(element + " is not of a chunked body");
    }
  }

  /// Takes all that follows a place where the sizes stopped to make sense.
  void unparsed(int start, int end) {
    if (chunk == null) {
      ChunkSizeLine.noteInvalid(start, end, seen);
    } else {
      seen.note(
          DeviationKind.CHUNK_DATA_OVERRUN,
          start,
          Math.min(end, start + 2),
          "CRLF, for the chunk-data ends here by its chunk-size");
      closeChunk();
    }
    body.leaf(Role.UNPARSED, end);
  }

  /// Adds the body, as far as it came, to its message.
  void closeInto(Tiling message) {
    closeChunk();
    closeTrailers();
    if (!body.isEmpty()) {
      message.add(body.close(Role.MESSAGE_BODY));
    }
  }

  private Tiling openChunk(int start) {
    if (chunk == null) {
      chunk = new Tiling(start);
    }
    return chunk;
  }

  private void closeChunk() {
    if (chunk != null && !chunk.isEmpty()) {
      body.add(chunk.close(Role.CHUNK));
    }
    chunk = null;
  }

  private Tiling openTrailers(int start) {
    if (trailers == null) {
      trailers = new Tiling(start);
    }
    return trailers;
  }

  private void closeTrailers() {
    if (trailers != null) {
      body.add(trailers.close(Role.TRAILER_SECTION));
    }
    trailers = null;
  }
}
