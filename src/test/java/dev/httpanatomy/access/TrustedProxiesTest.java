package dev.httpanatomy.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.httpanatomy.recording.Forwarded;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

  private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");
  private static final InetAddress STRANGER = InetAddress.ofLiteral("192.0.2.9");
  private final TrustedProxies proxies =
      new TrustedProxies(List.of(Network.of("10.0.0.0/8"), Network.of("2001:db8::/32")));

  @Test
  void nobodyElseIsBelieved() {
    assertThat(read(STRANGER, Map.of("Forwarded", List.of("for=203.0.113.7")))).isEmpty();
    assertThat(new TrustedProxies(List.of()).read(PROXY, name -> List.of("for=203.0.113.7")))
        .isEmpty();
  }

  /// RFC 7239 §4.
  @Test
  void aTrustedOneIsRead() {
    assertThat(forwarded("for=203.0.113.7;proto=https;host=\"a.example:8443\";by=10.0.0.1"))
        .contains(
            new Forwarded(
                "203.0.113.7", Optional.of("https"), Optional.of("a.example:8443"), "Forwarded"));
    assertThat(forwarded("For=\"[2001:db9::7]:4711\"").orElseThrow().client())
        .isEqualTo("[2001:db9::7]:4711");
  }

  /// What a client claims stands before what the first trusted proxy saw.
  @Test
  void whatAClientClaimsIsNotBelieved() {
    assertThat(forwarded("for=127.0.0.1;proto=https, for=203.0.113.7;proto=http"))
        .contains(new Forwarded("203.0.113.7", Optional.of("http"), Optional.empty(), "Forwarded"));
    assertThat(read(PROXY, Map.of("X-Forwarded-For", List.of("127.0.0.1, 203.0.113.7"))))
        .map(Forwarded::client)
        .contains("203.0.113.7");
  }

  @Test
  void severalTrustedProxiesInARow() {
    assertThat(forwarded("for=203.0.113.7;proto=https, for=10.1.1.1, for=10.2.2.2"))
        .contains(
            new Forwarded("203.0.113.7", Optional.of("https"), Optional.empty(), "Forwarded"));
    assertThat(forwarded("for=10.9.9.9, for=10.1.1.1").orElseThrow().client())
        .isEqualTo("10.9.9.9");
  }

  @Test
  void severalLinesAreOneList() {
    assertThat(
            read(PROXY, Map.of("X-Forwarded-For", List.of("203.0.113.7", "10.1.1.1:80")))
                .orElseThrow())
        .isEqualTo(
            new Forwarded("203.0.113.7", Optional.empty(), Optional.empty(), "X-Forwarded-For"));
    assertThat(
            read(
                    PROXY,
                    Map.of(
                        "X-Forwarded-For",
                        List.of("203.0.113.7"),
                        "X-Forwarded-Proto",
                        List.of("http", "https"),
                        "X-Forwarded-Host",
                        List.of("a.example")))
                .orElseThrow())
        .isEqualTo(
            new Forwarded(
                "203.0.113.7", Optional.of("https"), Optional.of("a.example"), "X-Forwarded-For"));
  }

  /// RFC 7239 §6: obfuscated identifiers and "unknown" are no addresses.
  @Test
  void whatNamesNoAddressSaysNothing() {
    for (String value :
        List.of("for=unknown", "for=_hidden", "proto=https", "", ";;", "for", "for=\"", "for=,")) {
      assertThat(forwarded(value)).as(value).isEmpty();
    }
  }

  @Test
  void whatIsNoHostIsLeftOut() {
    assertThat(forwarded("for=203.0.113.7;host=\"<b>\";proto=\"ht tp\"").orElseThrow())
        .isEqualTo(new Forwarded("203.0.113.7", Optional.empty(), Optional.empty(), "Forwarded"));
  }

  @Test
  void anyOctetsWillDo() {
    Random random = new Random(7);
    String letters = "for=\"\\;,:[]./ 123abc\t\u0000é";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder value = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        value.append(letters.charAt(random.nextInt(letters.length())));
      }
      forwarded("for=203.0.113.7," + value);
      read(PROXY, Map.of("X-Forwarded-For", List.of(value.toString())));
    }
    assertThat(forwarded("for=10.1.1.1,".repeat(100_000) + "for=10.1.1.1")).isEmpty();
  }

  /// RFC 4632 §3.1.
  @Test
  void aNetworkIsItsFirstBits() {
    Network network = Network.of("192.0.2.128/25");
    assertThat(network.contains(InetAddress.ofLiteral("192.0.2.200"))).isTrue();
    assertThat(network.contains(InetAddress.ofLiteral("192.0.2.127"))).isFalse();
    assertThat(network.contains(InetAddress.ofLiteral("::1"))).isFalse();
    assertThat(Network.of("0.0.0.0/0").contains(STRANGER)).isTrue();
    assertThat(Network.of("::1").contains(InetAddress.ofLiteral("::1"))).isTrue();
    assertThat(Network.of("2001:db8::/33").contains(InetAddress.ofLiteral("2001:db8:8000::")))
        .isFalse();
    for (String wrong : List.of("", "a", "10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/x")) {
      assertThatThrownBy(() -> Network.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private Optional<Forwarded> forwarded(String value) {
    return read(PROXY, Map.of("Forwarded", List.of(value)));
  }

  private Optional<Forwarded> read(InetAddress peer, Map<String, List<String>> fields) {
    return proxies.read(peer, name -> fields.getOrDefault(name, List.of()));
  }
}
