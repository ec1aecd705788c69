package dev.httpanatomy.listening.tls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/// Values of ASN.1 in their distinguished encoding (X.690), as far as a certificate takes them.
final class Der {

  private static final int CONSTRUCTED = 0x20;
  private static final int CONTEXT = 0x80;
  private static final int LONG_LENGTH = 0x80;
  private static final int MORE = 0x80;
  private static final Instant LONG_FROM = Instant.parse("2050-01-01T00:00:00Z");
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter GENERALIZED_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private Der() {}

  static byte[] sequence(byte[]... parts) {
    return value(0x30, join(parts));
  }

  static byte[] set(byte[] only) {
    return value(0x31, only);
  }

  static byte[] bool(boolean value) {
    return value(0x01, (byte) (value ? 0xFF : 0));
  }

  static byte[] integer(BigInteger value) {
    return value(0x02, value.toByteArray());
  }

  /// @param unused how many bits of the last octet don't count, 0 to 7
  static byte[] bits(int unused, byte... octets) {
    return value(0x03, join(new byte[] {(byte) unused}, octets));
  }

  static byte[] octets(byte[] octets) {
    return value(0x04, octets);
  }

  static byte[] text(String text) {
    return value(0x0C, text.getBytes(UTF_8));
  }

  /// The short form up to 2049, the long one from then on: RFC 5280 §4.1.2.5.
  static byte[] time(Instant instant) {
    return instant.isBefore(LONG_FROM)
        ? value(0x17, UTC_TIME.format(instant).getBytes(UTF_8))
        : value(0x18, GENERALIZED_TIME.format(instant).getBytes(UTF_8));
  }

  /// @param dotted an object identifier, as `2.5.29.17`
  static byte[] identifier(String dotted) {
    int[] arcs = Stream.of(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    base128(out, arcs[0] * 40 + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      base128(out, arcs[i]);
    }
    return value(0x06, out.toByteArray());
  }

  /// A member of a choice, in place of its type's own tag.
  static byte[] choice(int number, byte[] content) {
    return value(CONTEXT | number, content);
  }

  /// A member of a sequence, around the value with its own tag.
  static byte[] member(int number, byte[] value) {
    return value(CONTEXT | CONSTRUCTED | number, value);
  }

  private static void base128(ByteArrayOutputStream out, int arc) {
    for (int shift = 28; shift > 0; shift -= 7) {
      if (arc >>> shift != 0) {
        out.write(MORE | arc >>> shift & 0x7F);
      }
    }
    out.write(arc & 0x7F);
  }

  private static byte[] value(int tag, byte... content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < LONG_LENGTH) {
      out.write(content.length);
    } else {
      byte[] length = BigInteger.valueOf(content.length).toByteArray();
      int zeros = length[0] == 0 ? 1 : 0;
      out.write(LONG_LENGTH | length.length - zeros);
      out.write(length, zeros, length.length - zeros);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
