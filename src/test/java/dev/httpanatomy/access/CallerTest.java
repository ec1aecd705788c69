package dev.httpanatomy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1.2.3", "::1", "::ffff:127.0.0.1"})
  void whoComesFromTheLoopbackNetworkIsLocal(String peer) {
    assertThat(caller(peer, Optional.of("localhost"), false).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "10.0.0.1", "0.0.0.0", "::", "2001:db8::1", "fe80::1"})
  void whoComesFromElsewhereIsNot(String peer) {
    assertThat(caller(peer, Optional.of("localhost"), false).isLocal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "localhost:8080",
        "LocalHost:8080",
        "127.0.0.1",
        "127.0.0.1:8080",
        "[::1]",
        "[::1]:8080"
      })
  void theNamesOfThisMachineAreLocal(String host) {
    assertThat(caller("127.0.0.1", Optional.of(host), false).isLocal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rebound.example",
        "rebound.example:8080",
        "localhost.example",
        "localhost.example:8080",
        "127.0.0.1.example:80",
        "localhost:8080:80",
        "::1",
        "[::1].example",
        "x[::1]",
        ""
      })
  void anyOtherNameIsNotForAPageMayHavePointedItHere(String host) {
    assertThat(caller("127.0.0.1", Optional.of(host), false).isLocal()).isFalse();
  }

  @Test
  void whoGivesNoNameAtAllIsNoBrowser() {
    assertThat(caller("127.0.0.1", Optional.empty(), false).isLocal()).isTrue();
  }

  @Test
  void aProxyOnThisMachineAsksForSomebodyElse() {
    assertThat(caller("127.0.0.1", Optional.of("localhost"), true).isLocal()).isFalse();
  }

  private static Caller caller(String peer, Optional<String> host, boolean forwarded) {
    try {
      return new Caller(InetAddress.getByName(peer), host, forwarded, List.of());
    } catch (UnknownHostException e) {
      throw new AssertionError(peer, e);
    }
  }
}
