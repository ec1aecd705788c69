package dev.httpanatomy.dissection.content;

import static dev.httpanatomy.dissection.content.ContentDeviationKind.BARE_LF_IN_MULTIPART;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.MISSING_BOUNDARY;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.MISSING_CLOSE_DELIMITER;
import static dev.httpanatomy.dissection.content.ContentDeviationKind.MISSING_DELIMITER;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// Parts between delimiters, RFC 2046 §5.1.1.
///
/// ```abnf
/// multipart-body := [preamble CRLF]
///                   dash-boundary transport-padding CRLF
///                   body-part *encapsulation
///                   close-delimiter transport-padding
///                   [CRLF epilogue]
/// encapsulation  := delimiter transport-padding CRLF body-part
/// ```
final class MultipartBody {

  private final Parting parting;
  private final Octets in;
  private final BodyPart bodyPart;
  private final Octets dashBoundary;
  private final int start;
  private final int end;

  private MultipartBody(Parting parting, BodyPart bodyPart, String boundary, int start, int end) {
    this.parting = parting;
    this.in = parting.in();
    this.bodyPart = bodyPart;
    this.dashBoundary = Octets.latin1("--" + boundary);
    this.start = start;
    this.end = end;
  }

  /// The parts in `[start, end)`, which is not empty; nothing where the type names no boundary or
  /// it occurs nowhere.
  static Optional<Node> dissect(Parting parting, MediaType type, int depth, int start, int end) {
    String boundary = type.parameters().getOrDefault("boundary", "");
    if (boundary.isEmpty()) {
      Sentence expected = Sentence.of("a parameter boundary in Content-Type");
      parting.note(MISSING_BOUNDARY, start, start, expected, Sentence.of("none"));
      return Optional.empty();
    }
    BodyPart bodyPart = new BodyPart(parting, type.subtype().equals("form-data"), depth);
    return new MultipartBody(parting, bodyPart, boundary, start, end).lay();
  }

  private Optional<Node> lay() {
    Optional<DelimiterLine> delimiter = DelimiterLine.next(in, dashBoundary, start, start, end);
    if (delimiter.isEmpty()) {
      Sentence expected = Sentence.of("a line \"{0}\"", dashBoundary.latin1());
      int shown = Math.min(end, start + dashBoundary.size());
      parting.note(MISSING_DELIMITER, start, start, expected, Found.words(in, start, shown));
      return Optional.empty();
    }
    Tiling body = new Tiling(start);
    body.leaf(Role.PREAMBLE, delimiter.get().start());
    boolean closed = false;
    while (delimiter.isPresent() && parting.hasRoom()) {
      DelimiterLine line = delimiter.get();
      delimiter(body, line);
      closed = line.close();
      delimiter =
          closed ? Optional.empty() : DelimiterLine.next(in, dashBoundary, start, line.end(), end);
      int stop = delimiter.map(DelimiterLine::start).orElse(end);
      if (!closed && stop > body.at()) {
        parting.add(body, bodyPart.dissect(body.at(), stop));
      }
    }
    if (closed) {
      body.leaf(Role.EPILOGUE, end);
    } else if (delimiter.isEmpty()) {
      Sentence expected = Sentence.of("a line \"{0}\"", dashBoundary.latin1() + "--");
      parting.note(MISSING_CLOSE_DELIMITER, end, end, expected, Sentence.of("the end"));
    }
    Parting.rest(body, end);
    return Optional.of(body.close(Role.MULTIPART_BODY));
  }

  private void delimiter(Tiling body, DelimiterLine line) {
    if (!line.isStrict(in)) {
      parting.note(
          BARE_LF_IN_MULTIPART,
          line.start(),
          line.end(),
          Sentence.data("CRLF"),
          Sentence.data("LF"));
    }
    Tiling delimiter = new Tiling(body.at());
    lineEnd(delimiter, line.dashes());
    parting.leaf(delimiter, Role.DASH_BOUNDARY, line.boundaryEnd());
    if (line.close()) {
      parting.leaf(delimiter, Role.DOUBLE_HYPHEN, line.boundaryEnd() + 2);
    }
    if (!delimiter.isEmpty()) {
      body.add(delimiter.close(line.close() ? Role.CLOSE_DELIMITER : Role.DELIMITER));
      parting.leaf(body, Role.TRANSPORT_PADDING, line.paddingEnd());
      lineEnd(body, line.end());
    }
  }

  /// A line that ends in the last octets may have half of its end.
  private void lineEnd(Tiling tiling, int stop) {
    if (stop > tiling.at()) {
      boolean lineFeed = in.at(stop - 1) == '\n';
      Role role = stop - tiling.at() == 2 ? Role.CRLF : lineFeed ? Role.LF : Role.CR;
      parting.leaf(tiling, role, stop);
    }
  }
}
