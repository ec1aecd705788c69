package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.ProxyHeader.Command;
import dev.httpanatomy.dissection.ProxyHeader.Family;
import dev.httpanatomy.dissection.http1.Grammar;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;

/// The header of version 1 of the PROXY protocol, §2.1: a line of at most 107 octets.
///
/// `PROXY TCP4 192.0.2.1 198.51.100.1 54122 443` and CRLF, or `TCP6`, or `UNKNOWN` and then
/// anything.
final class ProxyVersion1 {

  /// What each begins with.
  static final Octets BEGINNING = Octets.latin1("PROXY ");

  static final int LONGEST = 107;

  private static final int LONGEST_IPV6 = 39;
  private static final int LARGEST_PORT = 65_535;
  private static final int LARGEST_BYTE = 255;

  private ProxyVersion1() {}

  /// The header that stands first in octets that begin with `BEGINNING`; nothing where it is
  /// malformed, or not yet whole.
  static Optional<ProxyHeader> of(Octets octets) {
    int lf = octets.indexOf('\n', 0, Math.min(octets.size(), LONGEST));
    if (lf < 0 || octets.at(lf - 1) != '\r') {
      return Optional.empty();
    }
    String[] words = octets.slice(0, lf - 1).latin1().split(" ", -1);
    return family(words).map(family -> new ProxyHeader(1, Command.PROXY, family, lf + 1));
  }

  /// Whether the octets, which begin with `BEGINNING`, may become a header when more come.
  static boolean mayBecome(Octets octets) {
    return octets.size() < LONGEST && octets.indexOf('\n', 0, octets.size()) < 0;
  }

  private static Optional<Family> family(String[] words) {
    return switch (words[1]) {
      case "UNKNOWN" -> Optional.of(Family.UNSPECIFIED);
      case "TCP4" ->
          hasPorts(words) && isIpv4(words[2]) && isIpv4(words[3])
              ? Optional.of(Family.IPV4)
              : Optional.empty();
      case "TCP6" ->
          hasPorts(words) && isIpv6(words[2]) && isIpv6(words[3])
              ? Optional.of(Family.IPV6)
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean hasPorts(String[] words) {
    return words.length == 6
        && isNumber(words[4], LARGEST_PORT)
        && isNumber(words[5], LARGEST_PORT);
  }

  private static boolean isIpv4(String word) {
    String[] parts = word.split("\\.", -1);
    boolean valid = parts.length == 4;
    for (String part : parts) {
      valid = valid && isNumber(part, LARGEST_BYTE);
    }
    return valid;
  }

  /// Of its octets only: enough to tell a header from a sentence.
  private static boolean isIpv6(String word) {
    return word.length() <= LONGEST_IPV6
        && word.indexOf(':') != word.lastIndexOf(':')
        && word.chars().allMatch(c -> Grammar.isHexDigit(c) || c == ':' || c == '.');
  }

  /// A decimal number without needless zeros, as §2.1 asks for.
  private static boolean isNumber(String word, int largest) {
    return !word.isEmpty()
        && word.length() <= 5
        && word.chars().allMatch(Grammar::isDigit)
        && (word.length() == 1 || word.charAt(0) != '0')
        && Integer.parseInt(word) <= largest;
  }
}
