package dev.httpanatomy.dissection.http1;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Framing;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.Http1Element;
import dev.httpanatomy.dissection.Http1Listener;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds the trees of the messages that the parser finds in one run of octets.
public final class MessageTree implements Http1Listener {

  private static final Octets PREFACE = Octets.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

  private final Octets in;
  private final MessageKind kind;
  private final List<Dissection> done = new ArrayList<>();

  private List<Deviation> deviations = new ArrayList<>();
  private Seen seen;
  private Tiling message = new Tiling(0);
  private @Nullable ContentTree content;
  private Optional<Framing> framing = Optional.empty();
  private boolean hasStartLine;
  private int told;

  /// Begins with no message.
  public MessageTree(Octets in, MessageKind kind) {
    this.in = in;
    this.kind = kind;
    this.seen = new Seen(in, deviations);
  }

  /// What was built; the octets of a tunnel after the last message are one `unparsed`, and not a
  /// deviation.
  public List<Dissection> dissections() {
    if (told < in.size()) {
      messageBegins(told);
      message.leaf(Role.UNPARSED, in.size());
      messageEnds(in.size(), false);
    }
    return done;
  }

  @Override
  public void messageBegins(long at) {
    deviations = new ArrayList<>();
    seen = new Seen(in, deviations);
    message = new Tiling((int) at);
    content = null;
    framing = Optional.empty();
    hasStartLine = false;
  }

  @Override
  public void element(Http1Element element, long from, long to) {
    int start = (int) from;
    int end = (int) to;
    switch (element) {
      case EMPTY_LINE -> {
        seen.note(DeviationKind.EMPTY_LINE_BEFORE_START_LINE, start, end, "a start-line");
        LineEnd.lay(message, end, seen);
      }
      case START_LINE -> {
        hasStartLine = true;
        message.add(
            kind == MessageKind.REQUEST
                ? RequestLine.dissect(start, end, seen)
                : StatusLine.dissect(start, end, seen));
      }
      case FIELD_LINE -> message.add(FieldLine.dissect(start, end, seen));
      case HEAD_END -> LineEnd.lay(message, end, seen);
      case CONTENT -> message.leaf(Role.MESSAGE_BODY, end);
      case UNPARSED -> unparsed(start, end);
      default -> contentOf(start).element(element, start, end);
    }
  }

  @Override
  public void headEnds(Framing found, long at) {
    framing = Optional.of(found);
  }

  @Override
  public void messageEnds(long at, boolean complete) {
    told = (int) at;
    if (content != null) {
      content.closeInto(message);
    }
    if (message.isEmpty()) {
      return;
    }
    Node root = message.close(hasStartLine ? Role.HTTP_MESSAGE : Role.UNPARSED);
    if (!hasStartLine) {
      root = unparsedRoot(root);
    } else if (!complete) {
      noteIncomplete(told);
    }
    deviations.sort(Comparator.comparingInt(d -> d.at().start()));
    done.add(
        new Dissection(Http1Dissector.PROTOCOL, kind, in, root, complete, framing, deviations));
  }

  private ContentTree contentOf(int start) {
    if (content == null) {
      content = new ContentTree(start, seen);
    }
    return content;
  }

  /// Only in a chunked body can sense be lost after the head.
  private void unparsed(int start, int end) {
    if (hasStartLine) {
      contentOf(start).unparsed(start, end);
    } else {
      String expected = kind == MessageKind.REQUEST ? "a request-line" : "a status-line";
      seen.note(DeviationKind.NOT_HTTP1, start, end, expected);
      message.leaf(Role.UNPARSED, end);
    }
  }

  private Node unparsedRoot(Node root) {
    int start = root.span().start();
    if (kind == MessageKind.RESPONSE || !in.startsWith(PREFACE, start)) {
      return root.children().getFirst().role() == Role.UNPARSED
          ? Node.leaf(Role.UNPARSED, start, root.span().end())
          : root;
    }
    return new Tiling(start)
        .leaf(Role.CONNECTION_PREFACE, start + PREFACE.size())
        .leaf(Role.UNPARSED, root.span().end())
        .close(Role.UNPARSED);
  }

  private void noteIncomplete(int end) {
    Sentence expected = Sentence.of("the rest of the header section and an empty line");
    if (framing.isPresent()) {
      switch (framing.get().kind()) {
        case CONTENT_LENGTH -> {
          long length = framing.get().length();
          long held =
              message
                  .close(Role.HTTP_MESSAGE)
                  .child(Role.MESSAGE_BODY)
                  .map(body -> body.span().length())
                  .orElse(0);
          expected = Sentence.of("{0} octets more of {1}", length - held, length);
        }
        case CHUNKED ->
            expected =
                Sentence.of("more of the chunked message-body, up to its last-chunk and end");
        default -> {
          return;
        }
      }
    }
    seen.note(DeviationKind.INCOMPLETE_MESSAGE, end, end, expected);
  }
}
