package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is certain stays, whatever comes after it; the seed makes a failure come again.
class FirstOctetsStableTest {

  private static final long SEED = 4253;
  private static final int INPUTS = 20_000;

  private static final List<Octets> OPENINGS =
      List.of(
          Octets.latin1("GET /x HTTP/1.1\r\nHost: x\r\n\r\n"),
          Octets.latin1("\r\n\r\nget HTTP/1.1\nhello\n"),
          Octets.latin1("  DELETE\tsome thing\r\n"),
          Octets.latin1("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4"),
          Octets.latin1("\u0016\3\1\2\0\1\0\1\374\3\3"),
          Octets.latin1("PROXY TCP4 192.0.2.1 198.51.100.1 54122 443\r\nGET / HTTP/1.1\r\n"),
          Octets.latin1("PROXY TCP6 2001:db8::1 ::1 54122 443\r\n"),
          Octets.latin1("PROXY UNKNOWN\r\nSSH-"),
          Octets.latin1("\r\n\r\n\0\r\nQUIT\n\41\21\0\14127.127.127.GET / HTTP/1.1\r\n"),
          Octets.latin1("SSH-2.0-OpenSSH_9.2p1\r\n"),
          Octets.latin1("hello world\nGET / HTTP/1.1\r\n"));

  private static final Octets TURNS = Octets.latin1("\r\n\t /\0:.PGHS\u0016\3\377");

  private final Random random = new Random(SEED);

  @Test
  void everyPrefixOfAnOpeningAgreesWithTheNext() {
    Set<Protocol> seen = EnumSet.noneOf(Protocol.class);
    for (Octets opening : OPENINGS) {
      seen.add(assertStable(opening));
    }
    assertThat(seen).containsExactlyInAnyOrder(Protocol.values());
  }

  @Test
  void mutatedOpeningsAreStableToo() {
    Set<Protocol> seen = EnumSet.noneOf(Protocol.class);
    for (int i = 0; i < INPUTS; i++) {
      Octets octets = any();
      for (int mutations = random.nextInt(1, 5); mutations > 0; mutations--) {
        octets = mutate(octets);
      }
      seen.add(assertStable(octets));
    }
    assertThat(seen).containsExactlyInAnyOrder(Protocol.values());
  }

  @Test
  void atMostSoManyOctetsDecide() {
    for (Octets opening : OPENINGS) {
      List<Octets> padded = new ArrayList<>(List.of(opening.slice(0, random.nextInt(9))));
      padded.add(Octets.latin1("x".repeat(FirstOctets.MOST_READ)));
      assertThat(FirstOctets.recognise(Octets.concat(padded)).isCertain()).isTrue();
    }
  }

  /// Returns what the whole is.
  private static Protocol assertStable(Octets octets) {
    Optional<Recognition> decided = Optional.empty();
    Recognition last = FirstOctets.recognise(Octets.EMPTY);
    for (int length = 0; length <= octets.size(); length++) {
      last = FirstOctets.recognise(octets.slice(0, length));
      if (decided.isPresent()) {
        assertThat(last).as("seed %d, %s, %d", SEED, octets, length).isEqualTo(decided.get());
      } else if (last.isCertain()) {
        decided = Optional.of(last);
      }
      assertThat(last.protocol() != Protocol.OTHER || last.isCertain()).isTrue();
      assertThat(last.proxyHeader().isPresent())
          .isEqualTo(last.protocol() == Protocol.PROXY && last.isCertain());
    }
    return last.protocol();
  }

  private Octets mutate(Octets octets) {
    int at = random.nextInt(octets.size() + 1);
    int to = Math.min(octets.size(), at + random.nextInt(1, 5));
    int turn = random.nextInt(TURNS.size());
    Octets before = octets.slice(0, at);
    Octets after = octets.slice(at, octets.size());
    Octets other = any();
    return Octets.concat(
        switch (random.nextInt(4)) {
          case 0 -> List.of(before, TURNS.slice(turn, turn + 1), after);
          case 1 -> List.of(before, octets.slice(to, octets.size()));
          case 2 -> List.of(before, TURNS.slice(turn, turn + 1), octets.slice(to, octets.size()));
          default -> List.of(before, other.slice(random.nextInt(other.size()), other.size()));
        });
  }

  private Octets any() {
    return OPENINGS.get(random.nextInt(OPENINGS.size()));
  }
}
