package dev.httpanatomy.dissection;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What holds for any octets holds for every golden input, in every direction, cut anywhere.
class GoldenInvariantsTest {

  private static final long SEED = 9112;
  private static final int PIECES_PER_INPUT = 20;

  @Test
  void everyPrefixIsTiled() {
    for (Golden golden : Golden.all()) {
      for (Reading reading : Reading.values()) {
        for (int cut = 0; cut <= golden.octets().size(); cut++) {
          new Invariants(reading, golden.octets().slice(0, cut)).assertTiled();
        }
      }
    }
  }

  @Test
  void everyPrefixIsToldOfInOrder() {
    for (Golden golden : Golden.all()) {
      for (Reading reading : Reading.values()) {
        for (int cut = 0; cut <= golden.octets().size(); cut++) {
          Invariants prefix = new Invariants(reading, golden.octets().slice(0, cut));
          prefix.assertEventsInOrder();
          prefix.assertMessagesAreThoseDissected();
        }
      }
    }
  }

  @Test
  void everySplitInTwoIsToldOfAlike() {
    for (Golden golden : Golden.all()) {
      for (Reading reading : Reading.values()) {
        Invariants input = new Invariants(reading, golden.octets());
        for (int cut = 0; cut <= golden.octets().size(); cut++) {
          input.assertTheSameInPieces(cut);
        }
      }
    }
  }

  @Test
  void octetByOctetIsToldOfAlike() {
    for (Golden golden : Golden.all()) {
      for (Reading reading : Reading.values()) {
        new Invariants(reading, golden.octets()).assertTheSameOctetByOctet();
      }
    }
  }

  @Test
  void randomPiecesAreToldOfAlike() {
    Random random = new Random(SEED);
    for (Golden golden : Golden.all()) {
      Invariants input = new Invariants(golden.reading(), golden.octets());
      for (int i = 0; i < PIECES_PER_INPUT; i++) {
        int pieces = random.nextInt(1, 12);
        int bound = golden.octets().size() + 1;
        input.assertTheSameInPieces(
            IntStream.range(0, pieces).map(_ -> random.nextInt(bound)).sorted().toArray());
      }
    }
  }

  @Test
  void aLineLimitMakesNoDifferenceToLinesThatFit() {
    for (Golden golden : Golden.all()) {
      for (Reading reading : Reading.values()) {
        new Invariants(reading, golden.octets()).assertTheSameWithinLineLimit();
      }
    }
  }

  @Test
  void beyondALineLimitPiecesMakeNoDifferenceEither() {
    for (Golden golden : Golden.all()) {
      for (int lineLimit = 2; lineLimit < 24; lineLimit++) {
        new Invariants(golden.reading(), golden.octets()).assertTheSameBeyondLineLimit(lineLimit);
      }
    }
  }
}
