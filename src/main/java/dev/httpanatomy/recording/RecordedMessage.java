package dev.httpanatomy.recording;

import dev.httpanatomy.wire.Octets;

/// One direction of an exchange, as it passed.
///
/// @param start where it begins in its direction of the connection, counted from the first octet
/// @param octets its first octets, as many as are kept
/// @param length how many octets it really had, 0 or more
/// @param headLength octets of its start-line and header section, of interim responses too; -1
///   while these have no end
/// @param complete whether it came to its end
public record RecordedMessage(
    long start, Octets octets, long length, long headLength, boolean complete) {

  /// Whether more passed than is kept.
  public boolean truncated() {
    return octets.size() < length;
  }
}
