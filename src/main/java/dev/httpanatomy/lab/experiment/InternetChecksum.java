package dev.httpanatomy.lab.experiment;

/// The checksum of IP, TCP and UDP (RFC 1071): the complement of the sum of all words of 16 bits,
/// with carries added in again.
final class InternetChecksum {

  private static final int WORD = 0xFFFF;

  private InternetChecksum() {}

  /// The checksum of some octets; an odd one at the end is a word with a zero behind it.
  static int of(byte[] octets) {
    int sum = 0;
    for (int i = 0; i < octets.length; i++) {
      int octet = octets[i] & 0xFF;
      sum += i % 2 == 0 ? octet << 8 : octet;
      sum = (sum & WORD) + (sum >>> 16);
    }
    return ~sum & WORD;
  }
}
