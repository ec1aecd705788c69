package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.host.Endpoint;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// Blocks of addresses that have a meaning of their own (RFC 6890), as far as one meets them; a
/// pattern of the texts of those in it.
enum AddressBlock {
  LOOPBACK("127\\..*|::1"),
  /// `::` and `0.0.0.0`: a socket that takes what comes to any address.
  UNSPECIFIED("0\\.0\\.0\\.0|::"),
  /// RFC 1918.
  PRIVATE("10\\..*|172\\.(1[6-9]|2[0-9]|3[01])\\..*|192\\.168\\..*"),
  /// RFC 6598: 100.64.0.0/10.
  SHARED("100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\..*"),
  /// RFC 3927; RFC 4291 §2.5.6: fe80::/10.
  LINK_LOCAL("169\\.254\\..*|fe[89ab][0-9a-f]:.*"),
  /// RFC 4193: fc00::/7.
  UNIQUE_LOCAL("f[cd][0-9a-f]{2}:.*"),
  /// RFC 5737; RFC 3849: 2001:db8::/32.
  DOCUMENTATION("192\\.0\\.2\\..*|198\\.51\\.100\\..*|203\\.0\\.113\\..*|2001:0?db8:.*"),
  /// Any other.
  GLOBAL(".*");

  private final Pattern texts;

  AddressBlock(String texts) {
    this.texts = Pattern.compile(texts);
  }

  /// The block that an address is in.
  static AddressBlock of(Endpoint end) {
    String address = end.address().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(block -> block.texts.matcher(address).matches())
        .findFirst()
        .orElse(GLOBAL);
  }

  /// Its name in the reference, as `link-local-address`.
  String entry() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-address";
  }
}
