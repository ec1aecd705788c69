package dev.httpanatomy.dissection.content;

import static dev.httpanatomy.dissection.content.ContentDeviationKind.MISSING_PART_NAME;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.dissection.http1.FieldLine;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.dissection.http1.Seen;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.Optional;

/// One part of a multipart: `body-part := MIME-part-headers [CRLF *OCTET]`, RFC 2046 §5.1.1.
///
/// Its header fields are read as those of a message are. What differs from their grammar is not
/// noted: browsers send names of files as raw UTF-8, as HTML asks them to.
///
/// @param form whether each part must name a field, RFC 7578 §4.2
/// @param depth how deep the multipart is in others
record BodyPart(Parting parting, boolean form, int depth) {

  private static final int MOST_FIELDS = 100;

  /// The part in `[start, end)`, which is not empty.
  Node dissect(int start, int end) {
    Octets in = parting.in();
    Tiling part = new Tiling(start);
    Tiling headers = new Tiling(start);
    for (int i = 0;
        headers.at() < end && i < MOST_FIELDS && !isEmptyLine(in, headers.at(), end);
        i++) {
      headers.add(
          FieldLine.dissect(headers.at(), fieldEnd(in, headers.at(), end), Seen.unheard(in)));
    }
    Optional<Node> fields =
        headers.isEmpty() ? Optional.empty() : Optional.of(headers.close(Role.MIME_PART_HEADERS));
    fields.ifPresent(part::add);
    if (form && fields.flatMap(f -> PartFields.parameter(in, f, "name")).isEmpty()) {
      Sentence expected = Sentence.of("a parameter name in Content-Disposition");
      parting.note(MISSING_PART_NAME, start, part.at(), expected, Sentence.of("none"));
    }
    if (part.at() < end && isEmptyLine(in, part.at(), end)) {
      boolean crlf = in.at(part.at()) == '\r';
      part.leaf(crlf ? Role.CRLF : Role.LF, part.at() + (crlf ? 2 : 1));
    }
    if (part.at() < end) {
      Optional<MediaType> type = fields.flatMap(f -> PartFields.mediaType(in, f));
      part.add(Structure.dissect(parting, Role.PART_CONTENT, type, depth + 1, part.at(), end));
    }
    return part.close(Role.BODY_PART);
  }

  private static boolean isEmptyLine(Octets in, int at, int end) {
    return in.at(at) == '\n' || in.at(at) == '\r' && at + 1 < end && in.at(at + 1) == '\n';
  }

  /// Behind the line and those folded into it.
  private static int fieldEnd(Octets in, int start, int end) {
    int at = start;
    do {
      int lineFeed = in.indexOf('\n', at, end);
      at = lineFeed < 0 ? end : lineFeed + 1;
    } while (at < end && Grammar.isWhitespace(in.at(at)));
    return at;
  }
}
