package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.ProxyHeader.Command;
import dev.httpanatomy.dissection.ProxyHeader.Family;
import dev.httpanatomy.wire.Octets;

/// The header of version 2 of the PROXY protocol, §2.2: a signature of 12 octets, one for version
/// and command, one for family and transport, two for the length of what follows.
final class ProxyVersion2 {

  /// What each begins with.
  static final Octets SIGNATURE = Octets.latin1("\r\n\r\n\0\r\nQUIT\n");

  /// From so many octets on the signature can't be taken for empty lines.
  static final int TELLING = 5;

  private static final int FIXED_LENGTH = 16;
  private static final int VERSION_2 = 0x2;
  private static final int LARGEST_COMMAND = 0x1;
  private static final int LARGEST_FAMILY = 0x3;
  private static final int LARGEST_TRANSPORT = 0x2;

  private ProxyVersion2() {}

  /// What octets are that begin with the signature. §2.2 has a receiver refuse the versions,
  /// commands, families and transports that it doesn't define; they are no header here.
  static Recognition recognise(Octets octets) {
    int size = octets.size();
    int at = SIGNATURE.size();
    if (size > at && !isDefined(octets.at(at), VERSION_2, VERSION_2, LARGEST_COMMAND)
        || size > at + 1 && !isDefined(octets.at(at + 1), 0, LARGEST_FAMILY, LARGEST_TRANSPORT)) {
      return Recognition.of(Protocol.OTHER, Certainty.CERTAIN);
    }
    if (size < FIXED_LENGTH) {
      return Recognition.of(Protocol.PROXY, Certainty.LIKELY);
    }
    int length = FIXED_LENGTH + (octets.at(at + 2) << 8 | octets.at(at + 3));
    return Recognition.of(
        new ProxyHeader(
            2,
            Command.values()[octets.at(at) & 0xF],
            Family.values()[octets.at(at + 1) >> 4],
            length));
  }

  private static boolean isDefined(int octet, int leastHigh, int mostHigh, int mostLow) {
    int high = octet >> 4;
    return high >= leastHigh && high <= mostHigh && (octet & 0xF) <= mostLow;
  }
}
