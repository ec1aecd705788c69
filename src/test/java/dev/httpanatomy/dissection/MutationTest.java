package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for any octets holds for golden inputs to which accidents happen. A failure shows the
/// octets; the seed makes them come again.
class MutationTest {

  private static final long SEED = 20_140_607;
  private static final int INPUTS = 10_000;

  /// Octets at which parsers turn.
  private static final Octets TURNS = Octets.latin1("\r\n\t :;=,\"\\%/?#@*0x\0\177\377");

  private final Random random = new Random(SEED);

  @Test
  void mutatedInputsAreTiledAndToldOfAlikeInAnyPieces() {
    for (int i = 0; i < INPUTS; i++) {
      Golden golden = anyGolden();
      Octets octets = golden.octets();
      for (int mutations = random.nextInt(1, 5); mutations > 0; mutations--) {
        octets = mutate(octets);
      }
      try {
        check(golden.reading(), octets);
        check(Reading.values()[i % Reading.values().length], octets);
      } catch (AssertionError | RuntimeException e) {
        String about = "seed %d, input %d, from %s: \"%s\"";
        throw new AssertionError(
            about.formatted(SEED, i, golden.name(), Escapes.escape(octets)), e);
      }
    }
  }

  private void check(Reading reading, Octets octets) {
    Invariants input = new Invariants(reading, octets);
    input.assertTiled();
    input.assertEventsInOrder();
    input.assertMessagesAreThoseDissected();
    input.assertTheSameOctetByOctet();
    input.assertTheSameWithinLineLimit();
    input.assertTheSameBeyondLineLimit(random.nextInt(2, 40));
    int[] cuts = IntStream.range(0, random.nextInt(6)).map(_ -> position(octets)).toArray();
    Arrays.sort(cuts);
    input.assertTheSameInPieces(cuts);
  }

  private Octets mutate(Octets octets) {
    int at = position(octets);
    int to = Math.min(octets.size(), at + random.nextInt(1, 9));
    Octets before = octets.slice(0, at);
    Octets piece = octets.slice(at, to);
    Octets after = octets.slice(to, octets.size());
    return switch (random.nextInt(8)) {
      case 0 -> concat(before, flip(piece), after);
      case 1 -> concat(before, anyOctet(), piece, after);
      case 2 -> concat(before, after);
      case 3 -> concat(before, piece, piece, after);
      case 4 -> swap(octets, at, position(octets));
      case 5 -> before;
      case 6 -> concat(before, anyGolden().octets(), piece, after);
      default -> splice(before);
    };
  }

  /// Changes one bit of the first octet.
  private Octets flip(Octets piece) {
    if (piece.isEmpty()) {
      return piece;
    }
    byte[] array = piece.toByteArray();
    array[0] ^= (byte) (1 << random.nextInt(8));
    return Octets.wrap(array);
  }

  private static Octets swap(Octets octets, int one, int other) {
    byte[] array = octets.toByteArray();
    if (one < array.length && other < array.length) {
      array[one] = (byte) octets.at(other);
      array[other] = (byte) octets.at(one);
    }
    return Octets.wrap(array);
  }

  private Octets splice(Octets before) {
    Octets other = anyGolden().octets();
    return concat(before, other.slice(position(other), other.size()));
  }

  private Octets anyOctet() {
    if (random.nextBoolean()) {
      int turn = random.nextInt(TURNS.size());
      return TURNS.slice(turn, turn + 1);
    }
    return Octets.wrap(new byte[] {(byte) random.nextInt(256)});
  }

  private Golden anyGolden() {
    return Golden.all().get(random.nextInt(Golden.all().size()));
  }

  private int position(Octets octets) {
    return random.nextInt(octets.size() + 1);
  }

  private static Octets concat(Octets... parts) {
    return Octets.concat(List.of(parts));
  }
}
