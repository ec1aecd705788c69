package dev.httpanatomy.dissection;

/// Is told by [Http1Parser] what it finds, in the order of the octets.
///
/// Offsets count from the first octet that the parser ever saw.
public interface Http1Listener {

  /// A message begins.
  ///
  /// @param at the offset of its first octet
  default void messageBegins(long at) {}

  /// A piece is complete, or the stream ended in it.
  ///
  /// @param element what it is
  /// @param start the offset of its first octet
  /// @param end the offset after its last octet
  default void element(Http1Element element, long start, long end) {}

  /// The header section is complete and says where the message ends.
  ///
  /// @param framing how the end is found
  /// @param at the offset after the empty line
  default void headEnds(Framing framing, long at) {}

  /// A message ends.
  ///
  /// @param at the offset after its last octet
  /// @param complete whether it is whole; if not, the stream ended in it or makes no sense
  default void messageEnds(long at, boolean complete) {}
}
