package dev.httpanatomy.listening.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SelfSignedTest {

  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  /// RFC 5280 §4.2.1.6.
  @Test
  void theCertificateIsForTheNamesAndAddresses() throws Exception {
    HostNames host =
        new HostNames(
            List.of("localhost", "a.example"),
            List.of(InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("::1")));
    X509Certificate made = SelfSigned.of(host, NOW).certificate();

    assertThat(made.getSubjectAlternativeNames())
        .containsExactlyInAnyOrder(
            List.of(DNS_NAME, "localhost"),
            List.of(DNS_NAME, "a.example"),
            List.of(IP_ADDRESS, "127.0.0.1"),
            List.of(IP_ADDRESS, "0:0:0:0:0:0:0:1"));
  }

  /// RFC 5280 §4.1, §4.2.1.3, §4.2.1.9, §4.2.1.12.
  @Test
  void itIsForAServerAndForNothingElse() throws Exception {
    X509Certificate made = made(NOW);

    assertThat(made.getVersion()).isEqualTo(3);
    assertThat(made.getBasicConstraints()).isEqualTo(-1);
    assertThat(made.getKeyUsage()).containsExactly(first(9));
    assertThat(made.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    assertThat(made.getSerialNumber()).isPositive();
    made.verify(made.getPublicKey());
  }

  @Test
  void itIsValidForAYearAndNoLongerThanClientsTake() throws Exception {
    X509Certificate made = made(NOW);

    made.checkValidity(java.util.Date.from(NOW));
    assertThat(Duration.between(made.getNotBefore().toInstant(), made.getNotAfter().toInstant()))
        .isEqualTo(Duration.ofDays(398));
  }

  /// RFC 5280 §4.1.2.5: years from 2050 on have four digits.
  @Test
  void timesHaveTheFormThatTheirYearTakes() {
    Instant late = Instant.parse("2049-12-31T00:00:00Z");
    X509Certificate made = made(late);

    assertThat(made.getNotBefore().toInstant()).isEqualTo(late.minus(Duration.ofDays(1)));
    assertThat(made.getNotAfter().toInstant()).isEqualTo(late.plus(Duration.ofDays(397)));
    assertThat(hex(Der.time(late))).startsWith("17");
    assertThat(hex(Der.time(Instant.parse("2050-01-01T00:00:00Z")))).startsWith("18");
  }

  @Test
  void noTwoAreTheSame() {
    assertThat(Fingerprint.of(made(NOW))).isNotEqualTo(Fingerprint.of(made(NOW)));
    assertThat(Fingerprint.of(made(NOW))).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
  }

  /// X.690 §8.1.3: a length of 128 or more takes octets of its own.
  @Test
  void manyNamesFit() throws Exception {
    for (int names : new int[] {1, 3, 10, 30, 3000}) {
      List<String> all = IntStream.range(0, names).mapToObj(i -> "n" + i + ".example").toList();
      X509Certificate made = SelfSigned.of(new HostNames(all, List.of()), NOW).certificate();
      assertThat(made.getSubjectAlternativeNames()).hasSize(names);
    }
  }

  /// X.690 §8.3, §8.19.
  @Test
  void valuesHaveTheirDistinguishedEncoding() {
    assertThat(hex(Der.integer(BigInteger.valueOf(128)))).isEqualTo("02020080");
    assertThat(hex(Der.identifier("1.2.840.10045.4.3.2"))).isEqualTo("06082a8648ce3d040302");
    assertThat(hex(Der.identifier("2.5.29.17"))).isEqualTo("0603551d11");
    assertThat(hex(Der.bool(true))).isEqualTo("0101ff");
    assertThat(hex(Der.octets(new byte[127]))).startsWith("047f00");
    assertThat(hex(Der.octets(new byte[128]))).startsWith("04818000");
    assertThat(hex(Der.octets(new byte[256]))).startsWith("0482010000");
  }

  @Test
  void thisHostHasNamesAndAddresses() {
    HostNames host = HostNames.ofThisHost(List.of("a.example", "192.0.2.1", "2001:db8::1"));

    assertThat(host.names()).startsWith("a.example", "localhost");
    assertThat(host.addresses())
        .contains(
            InetAddress.ofLiteral("192.0.2.1"),
            InetAddress.ofLiteral("2001:db8::1"),
            InetAddress.ofLiteral("127.0.0.1"));
  }

  @Test
  void whatIsNoNameIsRefused() {
    for (String wrong : List.of("", "a b", "a..b", "-a", "é.example", "a".repeat(64), "*\n")) {
      assertThatThrownBy(() -> HostNames.ofThisHost(List.of(wrong)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("is neither a host name nor an IP address");
    }
  }

  private static X509Certificate made(Instant now) {
    return SelfSigned.of(new HostNames(List.of("localhost"), List.of()), now).certificate();
  }

  private static boolean[] first(int of) {
    boolean[] bits = new boolean[of];
    bits[0] = true;
    return bits;
  }

  private static String hex(byte[] octets) {
    return HexFormat.of().formatHex(octets);
  }
}
