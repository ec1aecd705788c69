package dev.httpanatomy.dissection;

/// The pieces into which [Http1Parser] cuts a stream; those of one message tile it.
///
/// They are lines and runs of content. What is inside a line is for `dissection.http1` to tell,
/// when somebody asks.
public enum Http1Element {
  /// An empty line before a start-line.
  EMPTY_LINE,
  /// A request-line or a status-line.
  START_LINE,
  /// A line of the header section, together with the lines folded into it.
  FIELD_LINE,
  /// The empty line after the header section.
  HEAD_END,
  /// Content whose end Content-Length or the end of the connection tells.
  CONTENT,
  /// The line with the size of a chunk that is not the last.
  CHUNK_SIZE_LINE,
  /// What a chunk carries.
  CHUNK_DATA,
  /// The line end after the chunk-data.
  CHUNK_END,
  /// The line with the size 0.
  LAST_CHUNK_LINE,
  /// A line of the trailer section, together with the lines folded into it.
  TRAILER_FIELD_LINE,
  /// The empty line after the trailer section.
  BODY_END,
  /// Octets that fit nowhere: all that follows a place where no sense can be made of the stream.
  UNPARSED
}
