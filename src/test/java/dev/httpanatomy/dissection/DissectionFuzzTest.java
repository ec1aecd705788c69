package dev.httpanatomy.dissection;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.httpanatomy.wire.Octets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/// What holds for any octets holds for whatever a fuzzer makes of the golden inputs: `mvn -Pfuzz
/// -Dtest=DissectionFuzzTest`.
class DissectionFuzzTest {

  private static final int CUTS = 5;

  /// The first octet of an input says as what the others are read; all of them together say where
  /// they are cut.
  @MethodSource("goldenInputs")
  @FuzzTest(maxDuration = "3m")
  void anyOctetsAreTiledAndToldOfAlikeInAnyPieces(byte[] input) {
    if (input == null || input.length == 0) {
      return;
    }
    Reading reading = Reading.values()[(input[0] & 0xFF) % Reading.values().length];
    Octets octets = Octets.wrap(input.clone()).slice(1, input.length);
    Random random = new Random(Arrays.hashCode(input));
    Invariants invariants = new Invariants(reading, octets);
    invariants.assertTiled();
    invariants.assertEventsInOrder();
    invariants.assertMessagesAreThoseDissected();
    invariants.assertTheSameOctetByOctet();
    invariants.assertTheSameWithinLineLimit();
    invariants.assertTheSameBeyondLineLimit(random.nextInt(2, 40));
    invariants.assertTheSameInPieces(
        IntStream.range(0, CUTS).map(_ -> random.nextInt(octets.size() + 1)).sorted().toArray());
  }

  static Stream<byte[]> goldenInputs() {
    return Stream.concat(
        Golden.all().stream().map(golden -> input(golden.reading(), golden.octets())),
        FieldGolden.all().stream()
            .map(golden -> input(Reading.RESPONSE, FieldGolden.message(golden.field()).octets())));
  }

  private static byte[] input(Reading reading, Octets octets) {
    Octets first = Octets.wrap(new byte[] {(byte) reading.ordinal()});
    return Octets.concat(List.of(first, octets)).toByteArray();
  }
}
