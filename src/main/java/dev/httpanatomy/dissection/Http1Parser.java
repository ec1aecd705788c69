package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.ChunkSizeLine;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.dissection.http1.StartLine;
import java.util.function.Supplier;

/// Cuts one direction of an HTTP/1 connection into messages and these into lines and content, RFC
/// 9112.
///
/// It is pushed octets as they arrive, in pieces of any size, and tells a listener what it finds;
/// the pieces make no difference to what it tells. It keeps nothing but the line that it is in and
/// the values that say where the message ends, both up to a limit. It is tolerant, for it must
/// follow what a careless peer means, and never throws on what it reads: where no sense can be made
/// of the stream, the rest is [Http1Element#UNPARSED].
///
/// Not for use by several threads at once.
public final class Http1Parser {

  private enum State {
    MESSAGE_START,
    START_LINE,
    FIELD_LINE,
    CONTENT,
    CONTENT_UNTIL_CLOSE,
    CHUNK_SIZE_LINE,
    CHUNK_DATA,
    CHUNK_END,
    TRAILER_FIELD_LINE,
    UNPARSED,
    TUNNEL
  }

  private final MessageKind kind;
  private final Http1Listener listener;
  private final Supplier<RequestMethod> requestMethod;
  private final LineBuffer line;
  private final FramingFields framingFields = new FramingFields();

  private State state = State.MESSAGE_START;

  /// The offset of the next octet.
  private long at;

  private long lineStart;

  /// Where the field-line began that the next line may still go on, or -1.
  private long fieldStart = -1;

  private long contentStart;
  private long contentLeft;
  private StartLine startLine = StartLine.NONE;

  private Http1Parser(
      MessageKind kind,
      Http1Listener listener,
      Supplier<RequestMethod> requestMethod,
      int lineLimit) {
    this.kind = kind;
    this.listener = listener;
    this.requestMethod = requestMethod;
    this.line = new LineBuffer(lineLimit);
  }

  /// A parser of requests.
  ///
  /// @param lineLimit octets of an unfinished line that are kept; of a longer one the rest is
  ///   passed over, and only what it begins with is understood
  public static Http1Parser ofRequests(Http1Listener listener, int lineLimit) {
    return new Http1Parser(MessageKind.REQUEST, listener, () -> RequestMethod.OTHER, lineLimit);
  }

  /// A parser of responses.
  ///
  /// @param requestMethod asked at each header section: the method of the request answered by it
  /// @param lineLimit as for requests
  public static Http1Parser ofResponses(
      Http1Listener listener, Supplier<RequestMethod> requestMethod, int lineLimit) {
    return new Http1Parser(MessageKind.RESPONSE, listener, requestMethod, lineLimit);
  }

  /// The method of the request that the parser is in, or was in last, once its line is complete.
  public RequestMethod method() {
    return startLine.method();
  }

  /// The status-code of the response that the parser is in, or was in last, once its line is
  /// complete; -1 while there is none that could be read.
  public int statusCode() {
    return startLine.statusCode();
  }

  /// Whether the parser is in a message of which it can't be told where it ends: no sense can be
  /// made of what follows.
  public boolean isLost() {
    return state == State.UNPARSED;
  }

  /// Whether the parser is between two messages.
  public boolean isBetweenMessages() {
    return state == State.MESSAGE_START;
  }

  /// Passes over octets that are whole messages, and tells nothing of them.
  ///
  /// @throws IllegalStateException in a message
  public void skip(long octets) {
    if (!isBetweenMessages()) {
      throw new IllegalStateException("only whole messages can be passed over");
    }
    at += octets;
  }

  /// From here on the stream is no HTTP/1, as after the 101 response of the other direction:
  /// nothing more is told of it. A message that has begun ends here.
  public void tunnel() {
    end();
    state = State.TUNNEL;
  }

  /// Takes the next octets.
  ///
  /// @param octets holds them; not kept
  /// @param offset the index of the first
  /// @param length how many, 0 or more
  public void parse(byte[] octets, int offset, int length) {
    int i = offset;
    int end = offset + length;
    while (i < end) {
      i =
          switch (state) {
            case MESSAGE_START -> beginMessage(octets[i], i);
            case START_LINE, FIELD_LINE, CHUNK_SIZE_LINE, TRAILER_FIELD_LINE ->
                readLine(octets, i, end);
            case CONTENT, CHUNK_DATA -> readContent(i, end);
            case CHUNK_END -> readChunkEnd(octets[i], i);
            case CONTENT_UNTIL_CLOSE, UNPARSED, TUNNEL -> {
              at += end - i;
              yield end;
            }
          };
    }
  }

  /// No more octets will come. The message that the parser is in ends here.
  public void end() {
    switch (state) {
      case MESSAGE_START, TUNNEL -> {}
      case START_LINE, FIELD_LINE, CHUNK_SIZE_LINE, TRAILER_FIELD_LINE -> endInLine();
      case CONTENT -> endIn(Http1Element.CONTENT, contentStart, false);
      case CONTENT_UNTIL_CLOSE ->
          endIn(Http1Element.CONTENT, contentStart, kind == MessageKind.RESPONSE);
      case CHUNK_DATA -> endIn(Http1Element.CHUNK_DATA, contentStart, false);
      case CHUNK_END -> endIn(Http1Element.CHUNK_END, lineStart, false);
      case UNPARSED -> endIn(Http1Element.UNPARSED, contentStart, false);
    }
  }

  // ---- lines

  private int beginMessage(byte first, int i) {
    listener.messageBegins(at);
    startLine = StartLine.NONE;
    framingFields.clear();
    if (StartLine.mayBeginWith(first & 0xFF, kind)) {
      beginLine(State.START_LINE);
    } else {
      giveUp(at);
    }
    return i;
  }

  private void beginLine(State next) {
    state = next;
    lineStart = at;
    line.clear();
  }

  private int readLine(byte[] octets, int i, int end) {
    int lf = LineFeed.indexOf(octets, i, end);
    int next = Math.min(lf + 1, end);
    at += next - i;
    if (lf == end) {
      line.append(octets, i, end);
    } else if (line.isEmpty()) {
      line.view(octets, i, next);
      takeLine();
    } else {
      line.append(octets, i, next);
      takeLine();
    }
    return next;
  }

  private void takeLine() {
    switch (state) {
      case START_LINE -> takeStartLine();
      case FIELD_LINE -> takeFieldLine(Http1Element.FIELD_LINE);
      case CHUNK_SIZE_LINE -> takeChunkSizeLine();
      case TRAILER_FIELD_LINE -> takeFieldLine(Http1Element.TRAILER_FIELD_LINE);
      default -> throw new IllegalStateException(state + " reads no lines");
    }
  }

  private void takeStartLine() {
    if (line.isEmptyLine()) {
      listener.element(Http1Element.EMPTY_LINE, lineStart, at);
      beginLine(State.START_LINE);
      return;
    }
    startLine = StartLine.of(line.octets(), kind, line.isWhole());
    switch (startLine.form()) {
      case NO_START_LINE, HTTP2_PREFACE -> giveUp(lineStart);
      case SIMPLE_REQUEST -> {
        listener.element(Http1Element.START_LINE, lineStart, at);
        listener.headEnds(Framing.SIMPLE_REQUEST, at);
        endMessage(true);
      }
      case REQUEST_LINE, STATUS_LINE -> {
        listener.element(Http1Element.START_LINE, lineStart, at);
        beginLine(State.FIELD_LINE);
      }
    }
  }

  private void takeFieldLine(Http1Element element) {
    if (fieldStart >= 0 && Grammar.isWhitespace(line.first())) {
      framingFields.fold(line);
      beginLine(state);
      return;
    }
    tellField(element, lineStart);
    if (line.isEmptyLine()) {
      if (element == Http1Element.FIELD_LINE) {
        endHead();
      } else {
        listener.element(Http1Element.BODY_END, lineStart, at);
        endMessage(true);
      }
      return;
    }
    fieldStart = lineStart;
    if (element == Http1Element.FIELD_LINE) {
      framingFields.take(line);
    }
    beginLine(state);
  }

  private void tellField(Http1Element element, long end) {
    if (fieldStart >= 0) {
      listener.element(element, fieldStart, end);
      fieldStart = -1;
    }
  }

  private void endHead() {
    listener.element(Http1Element.HEAD_END, lineStart, at);
    Framing framing =
        kind == MessageKind.REQUEST
            ? framingFields.ofRequest()
            : framingFields.ofResponse(startLine.statusCode(), requestMethod.get());
    listener.headEnds(framing, at);
    contentStart = at;
    switch (framing.kind()) {
      case NONE -> endMessage(true);
      case TUNNEL -> {
        endMessage(true);
        state = State.TUNNEL;
      }
      case CONTENT_LENGTH -> {
        contentLeft = framing.length();
        state = State.CONTENT;
        if (contentLeft == 0) {
          endMessage(true);
        }
      }
      case CHUNKED -> beginLine(State.CHUNK_SIZE_LINE);
      case UNTIL_CLOSE -> state = State.CONTENT_UNTIL_CLOSE;
    }
  }

  // ---- content

  private int readContent(int i, int end) {
    int taken = (int) Math.min(contentLeft, end - i);
    at += taken;
    contentLeft -= taken;
    if (contentLeft == 0) {
      if (state == State.CONTENT) {
        listener.element(Http1Element.CONTENT, contentStart, at);
        endMessage(true);
      } else {
        listener.element(Http1Element.CHUNK_DATA, contentStart, at);
        beginLine(State.CHUNK_END);
      }
    }
    return i + taken;
  }

  private void takeChunkSizeLine() {
    long size = ChunkSizeLine.sizeOf(line.octets());
    if (size < 0) {
      giveUp(lineStart);
    } else if (size == 0) {
      listener.element(Http1Element.LAST_CHUNK_LINE, lineStart, at);
      beginLine(State.TRAILER_FIELD_LINE);
    } else {
      listener.element(Http1Element.CHUNK_SIZE_LINE, lineStart, at);
      contentStart = at;
      contentLeft = size;
      state = State.CHUNK_DATA;
    }
  }

  /// After the chunk-data stands CRLF; a lone LF is borne with, anything else means that the sizes
  /// can't be trusted any more.
  private int readChunkEnd(byte octet, int i) {
    if (octet == '\n') {
      at++;
      listener.element(Http1Element.CHUNK_END, lineStart, at);
      beginLine(State.CHUNK_SIZE_LINE);
      return i + 1;
    } else if (octet == '\r' && at == lineStart) {
      at++;
      return i + 1;
    }
    giveUp(lineStart);
    return i;
  }

  // ---- ends

  private void giveUp(long from) {
    contentStart = from;
    state = State.UNPARSED;
  }

  private void endMessage(boolean complete) {
    state = State.MESSAGE_START;
    listener.messageEnds(at, complete);
  }

  private void endIn(Http1Element element, long from, boolean complete) {
    if (at > from) {
      listener.element(element, from, at);
    }
    endMessage(complete);
  }

  private void endInLine() {
    switch (state) {
      case START_LINE -> endInStartLine();
      case FIELD_LINE -> endInFieldLine(Http1Element.FIELD_LINE);
      case CHUNK_SIZE_LINE -> endIn(chunkElement(), lineStart, false);
      case TRAILER_FIELD_LINE -> endInFieldLine(Http1Element.TRAILER_FIELD_LINE);
      default -> throw new IllegalStateException(state + " reads no lines");
    }
  }

  private void endInStartLine() {
    if (line.isEmpty() || line.isLoneCr()) {
      endIn(Http1Element.EMPTY_LINE, lineStart, false);
      return;
    }
    StartLine cut = StartLine.of(line.octets(), kind, false);
    boolean unparsed = cut.form() == StartLine.Form.NO_START_LINE;
    endIn(unparsed ? Http1Element.UNPARSED : Http1Element.START_LINE, lineStart, false);
  }

  private void endInFieldLine(Http1Element element) {
    boolean goesOn = fieldStart >= 0 && !line.isEmpty() && Grammar.isWhitespace(line.first());
    if (!goesOn) {
      tellField(element, lineStart);
    }
    if (line.isLoneCr()) {
      Http1Element last =
          element == Http1Element.FIELD_LINE ? Http1Element.HEAD_END : Http1Element.BODY_END;
      endIn(last, lineStart, false);
    } else {
      long from = goesOn ? fieldStart : lineStart;
      fieldStart = -1;
      endIn(element, from, false);
    }
  }

  private Http1Element chunkElement() {
    return ChunkSizeLine.mayBecomeChunk(line.octets())
        ? Http1Element.CHUNK_SIZE_LINE
        : Http1Element.UNPARSED;
  }
}
