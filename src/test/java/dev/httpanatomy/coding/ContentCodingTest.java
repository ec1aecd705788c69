package dev.httpanatomy.coding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContentCodingTest {

  private static final Octets TEXT = Octets.latin1("It was a bright cold day. ".repeat(40));
  private static final int TEN_MB = 10_000_000;
  private static final DecodingLimits LIMITS = DecodingLimits.STANDARD;

  @ParameterizedTest
  @EnumSource
  void decodesWhatAnEncoderMade(ContentCoding coding) {
    Octets coded = Encoded.of(coding, TEXT);
    Decoding decoding = coding.decode(coded, LIMITS);

    assertThat(decoding.octets()).isEqualTo(TEXT);
    assertThat(decoding.ending()).isEqualTo(Ending.COMPLETE);
    assertThat(decoding.consumed()).isEqualTo(coded.size());
    assertThat(decoding.oddity()).isEqualTo(Oddity.NONE);
  }

  @ParameterizedTest
  @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
  void everyPrefixGivesABeginningAndIsTruncated(ContentCoding coding) {
    Octets coded = Encoded.of(coding, TEXT);
    int given = 0;
    for (int cut = 0; cut < coded.size(); cut++) {
      Decoding decoding = coding.decode(coded.slice(0, cut), LIMITS);
      assertThat(decoding.ending()).as("%s cut at %d", coding, cut).isEqualTo(Ending.TRUNCATED);
      assertThat(TEXT.startsWith(decoding.octets(), 0)).isTrue();
      assertThat(decoding.octets().size()).isGreaterThanOrEqualTo(given);
      given = decoding.octets().size();
    }
    // A block of Zstandard comes out as a whole: RFC 8878 §3.1.1.2.
    if (coding != ContentCoding.ZSTANDARD) {
      assertThat(given).as("some octets come out before the last one went in").isPositive();
    }
  }

  @ParameterizedTest
  @EnumSource
  void noMutationThrowsOrGivesMoreThanItsLimit(ContentCoding coding) {
    DecodingLimits few = new DecodingLimits(2000, 1000);
    Octets coded = Encoded.of(coding, TEXT);
    Random random = new Random(1951);
    for (int i = 0; i < 3000; i++) {
      byte[] octets = coded.toByteArray();
      for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
        octets[random.nextInt(octets.length)] = (byte) random.nextInt(256);
      }
      Decoding decoding = coding.decode(Octets.wrap(octets), few);
      assertThat(decoding.octets().size()).isLessThanOrEqualTo(few.maxOctets());
      assertThat(decoding.consumed()).isLessThanOrEqualTo(octets.length);
    }
  }

  @ParameterizedTest
  @EnumSource(names = "IDENTITY", mode = EnumSource.Mode.EXCLUDE)
  void tenMegabytesOfZerosStopAtTheRatio(ContentCoding coding) {
    Octets bomb = Encoded.of(coding, Octets.wrap(new byte[TEN_MB]));
    Decoding decoding = coding.decode(bomb, LIMITS);

    assertThat(decoding.ending()).isEqualTo(Ending.RATIO_LIMIT);
    assertThat(decoding.octets().size())
        .isGreaterThan(DecodingLimits.WITHOUT_RATIO)
        .isLessThan(2 * DecodingLimits.WITHOUT_RATIO);
  }

  @Test
  void moreThanIsTakenStopsThere() {
    byte[] noise = new byte[3 * 1024 * 1024];
    new Random(1).nextBytes(noise);
    Decoding decoding = ContentCoding.GZIP.decode(Encoded.gzip(Octets.wrap(noise)), LIMITS);

    assertThat(decoding.ending()).isEqualTo(Ending.OCTET_LIMIT);
    assertThat(decoding.octets()).isEqualTo(Octets.wrap(noise).slice(0, LIMITS.maxOctets()));
  }

  @Test
  void asMuchAsIsTakenIsComplete() {
    DecodingLimits exact = new DecodingLimits(TEXT.size(), 1000);
    assertThat(ContentCoding.GZIP.decode(Encoded.gzip(TEXT), exact).ending())
        .isEqualTo(Ending.COMPLETE);
  }

  /// RFC 9110 §8.4.1.2: some send DEFLATE data without the zlib format.
  @Test
  void deflateIsReadWithoutTheZlibFormatAsWell() {
    Decoding decoding = ContentCoding.DEFLATE.decode(Encoded.deflate(TEXT, true), LIMITS);

    assertThat(decoding.octets()).isEqualTo(TEXT);
    assertThat(decoding.oddity()).isEqualTo(Oddity.RAW_DEFLATE);
  }

  /// RFC 1952 §2.2: "A gzip file consists of a series of members".
  @Test
  void gzipMayHaveSeveralMembers() {
    Octets two = Octets.concat(List.of(Encoded.gzip(TEXT), Encoded.gzip(TEXT)));
    assertThat(ContentCoding.GZIP.decode(two, LIMITS).octets())
        .isEqualTo(Octets.concat(List.of(TEXT, TEXT)));
  }

  /// RFC 1952 §2.3: FEXTRA, FNAME, FCOMMENT and FHCRC are passed over.
  @Test
  void gzipMayHaveAllOptionalFields() {
    Octets plain = Encoded.gzip(TEXT);
    Octets header =
        Octets.latin1("\u001F\u008B\b\u001E\0\0\0\0\0\u0003\u0002\0ab" + "name\0why\0" + "cc");
    Octets coded = Octets.concat(List.of(header, plain.slice(10, plain.size())));
    assertThat(ContentCoding.GZIP.decode(coded, LIMITS).octets()).isEqualTo(TEXT);
  }

  /// RFC 1952 §2.3.1: CRC32 and ISIZE.
  @Test
  void gzipIsHeldAgainstItsCrcAndLength() {
    byte[] crc = Encoded.gzip(TEXT).toByteArray();
    crc[crc.length - 8] ^= 1;
    byte[] length = Encoded.gzip(TEXT).toByteArray();
    length[length.length - 1] ^= 1;

    Decoding wrongCrc = ContentCoding.GZIP.decode(Octets.wrap(crc), LIMITS);
    assertThat(wrongCrc.ending()).isEqualTo(Ending.CORRUPT);
    assertThat(wrongCrc.consumed()).isEqualTo(crc.length - 8);
    assertThat(wrongCrc.words().toString()).startsWith("the CRC-32 is said to be");
    Decoding wrongLength = ContentCoding.GZIP.decode(Octets.wrap(length), LIMITS);
    assertThat(wrongLength.consumed()).isEqualTo(length.length - 4);
    assertThat(wrongLength.words().toString()).startsWith("the length is said to be");
  }

  /// RFC 9659 §3: no window beyond 8 MB.
  @Test
  void zstandardWithALargeWindowIsNotDecoded() {
    // A frame whose window descriptor asks for 128 MB: RFC 8878 §3.1.1.1.2.
    Octets frame = Octets.latin1("\u0028\u00B5\u002F\u00FD\0\u0088\1\0\0");
    Decoding decoding = ContentCoding.ZSTANDARD.decode(frame, LIMITS);

    assertThat(decoding.ending()).isEqualTo(Ending.CORRUPT);
    assertThat(decoding.octets()).isEqualTo(Octets.EMPTY);
  }

  @Test
  void saysHowMuchStandsBehindTheCoding() {
    Octets coded = Octets.concat(List.of(Encoded.gzip(TEXT), Octets.latin1("more")));
    Decoding decoding = ContentCoding.GZIP.decode(coded, LIMITS);

    assertThat(decoding.octets()).isEqualTo(TEXT);
    assertThat(decoding.oddity()).isEqualTo(Oddity.OCTETS_BEHIND);
    assertThat(decoding.words().toString()).isEqualTo("4 octets behind the end of the coding");
  }

  /// RFC 9110 §8.4.1: codings are case-insensitive; §8.4.1.3: x-gzip is gzip.
  @Test
  void namesAreCaseInsensitive() {
    assertThat(ContentCoding.named("X-GZip")).contains(ContentCoding.GZIP);
    assertThat(ContentCoding.named("BR")).contains(ContentCoding.BROTLI);
    assertThat(ContentCoding.decode("compress", TEXT, LIMITS).ending())
        .isEqualTo(Ending.UNKNOWN_CODING);
  }
}
