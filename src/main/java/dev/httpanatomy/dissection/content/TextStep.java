package dev.httpanatomy.dissection.content;

import static dev.httpanatomy.dissection.content.ContentDeviationKind.INVALID_TEXT;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.UNKNOWN_CHARSET;

import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.coding.Oddity;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/// The last step: octets to characters of a charset, RFC 9110 §8.3.2.
///
/// @param step what became of it
/// @param deviation what is wrong with it
record TextStep(ContentStep step, Optional<ContentDeviation> deviation) {

  private static final int TAKEN = 8 * 1024;

  /// Reads the octets of `at`.
  ///
  /// @param charset the name that Content-Type gives; UTF-8 where it gives none
  /// @param json whether it needs none: JSON is UTF-8, RFC 8259 §8.1
  static TextStep of(Octets in, Span at, Optional<String> charset, boolean json) {
    String name = charset.orElse("utf-8");
    return known(name)
        .map(known -> read(in, at, known, json || charset.isPresent()))
        .orElseGet(() -> unknown(at, name));
  }

  private static TextStep read(Octets in, Span at, Charset charset, boolean named) {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer octets = in.slice(at).toByteBuffer();
    CharBuffer characters = CharBuffer.allocate(TAKEN);
    int count = 0;
    CoderResult result;
    do {
      result = decoder.decode(octets, characters.clear(), true);
      count += Character.codePointCount(characters.flip(), 0, characters.length());
    } while (result.isOverflow());
    Sentence remark = named ? Sentence.NONE : Sentence.of("no charset is named");
    ContentStep step =
        new ContentStep(
            ContentStep.Kind.TEXT,
            charset.name(),
            at.length(),
            count,
            result.isError() ? Ending.CORRUPT : Ending.COMPLETE,
            octets.position(),
            0,
            result.isError() ? Sentence.of("the octets there are no {0}", charset.name()) : remark,
            Oddity.NONE);
    if (!result.isError()) {
      return new TextStep(step, Optional.empty());
    }
    int start = at.start() + octets.position();
    int end = Math.min(at.end(), start + result.length());
    return new TextStep(
        step,
        Optional.of(
            new ContentDeviation(
                INVALID_TEXT,
                new Span(start, end),
                Sentence.data(charset.name()),
                Found.words(in, start, end))));
  }

  private static TextStep unknown(Span at, String name) {
    ContentStep step =
        new ContentStep(
            ContentStep.Kind.TEXT,
            name,
            at.length(),
            0,
            Ending.UNKNOWN_CODING,
            0,
            0,
            Sentence.of("this charset is not known here"),
            Oddity.NONE);
    Span nowhere = new Span(at.start(), at.start());
    return new TextStep(
        step,
        Optional.of(
            new ContentDeviation(
                UNKNOWN_CHARSET,
                nowhere,
                Sentence.of("a registered charset"),
                Sentence.data('"' + name + '"'))));
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
      return Optional.of(charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
