package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.httpanatomy.coding.ContentCoding;
import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.wire.Octets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for any content holds for whatever a fuzzer makes of the golden inputs: `mvn -Pfuzz
/// -Dtest=ContentFuzzTest`.
class ContentFuzzTest {

  private static final List<String> TYPES =
      ContentGolden.all().stream().map(ContentGolden::type).distinct().toList();
  private static final DecodingLimits LIMITS = new DecodingLimits(100_000, 500);

  /// The first octet of an input says of which type the others are, and which coding is undone.
  @MethodSource("goldenInputs")
  @FuzzTest(maxDuration = "3m")
  void anyContentIsTiledAndAnyCodingIsBounded(byte[] input) {
    if (input == null || input.length < 2) {
      return;
    }
    int first = input[0] & 0xFF;
    Octets octets = Octets.wrap(input.clone()).slice(1, input.length);
    ContentInvariantsTest.assertTiled(TYPES.get(first % TYPES.size()), octets);
    ContentCoding coding = ContentCoding.values()[first % ContentCoding.values().length];
    assertThat(coding.decode(octets, LIMITS).octets().size())
        .isLessThanOrEqualTo(LIMITS.maxOctets());
  }

  static Stream<byte[]> goldenInputs() {
    return ContentGolden.all().stream()
        .map(golden -> {
          Octets first = Octets.wrap(new byte[] {(byte) TYPES.indexOf(golden.type())});
          return Octets.concat(List.of(first, golden.octets())).toByteArray();
        });
  }
}
