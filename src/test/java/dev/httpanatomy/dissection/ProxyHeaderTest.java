package dev.httpanatomy.dissection;

import static dev.httpanatomy.dissection.Certainty.CERTAIN;
import static dev.httpanatomy.dissection.Certainty.LIKELY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.ProxyHeader.Command;
import dev.httpanatomy.dissection.ProxyHeader.Family;
import dev.httpanatomy.wire.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The PROXY protocol, Versions 1 & 2.
class ProxyHeaderTest {

  private static final String SIGNATURE = "\r\n\r\n\0\r\nQUIT\n";

  @ParameterizedTest
  @CsvSource({
    "PROXY TCP4 192.0.2.1 198.51.100.255 54122 443, IPV4",
    "PROXY TCP4 0.0.0.0 255.255.255.255 0 65535, IPV4",
    "PROXY TCP6 2001:db8::1 ::ffff:192.0.2.1 54122 443, IPV6",
    "PROXY UNKNOWN, UNSPECIFIED",
    "PROXY UNKNOWN what ever, UNSPECIFIED"
  })
  void section2_1VersionOneIsALine(String line, Family family) {
    Octets whole = Octets.latin1(line + "\r\n");
    ProxyHeader header = new ProxyHeader(1, Command.PROXY, family, whole.size());
    assertThat(FirstOctets.recognise(whole)).isEqualTo(Recognition.of(header));
    Octets followed = Octets.latin1(line + "\r\nGET / HTTP/1.1\r\n");
    Recognition recognition = FirstOctets.recognise(followed);
    assertThat(recognition).isEqualTo(Recognition.of(header));
    assertThat(recognition.words()).isEqualTo("PROXY protocol v1 header");
    for (int length = "PRO".length(); length < whole.size(); length++) {
      assertThat(FirstOctets.recognise(whole.slice(0, length)))
          .isEqualTo(Recognition.of(Protocol.PROXY, LIKELY));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PROXY \r\n",
        "PROXY hello\r\n",
        "PROXY UNKNOWN\n",
        "PROXY  UNKNOWN\r\n",
        "PROXY TCP4\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.1 54122\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.1 54122 443 \r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.1 54122 65536\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.1 054122 443\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.1 +5 443\r\n",
        "PROXY TCP4 192.0.2.1 198.51.100.256 1 443\r\n",
        "PROXY TCP4 192.0.2 198.51.100.1 1 443\r\n",
        "PROXY TCP6 192.0.2.1 198.51.100.1 1 443\r\n",
        "PROXY TCP6 ::1 ::g 1 443\r\n",
        "PROXY TCP5 ::1 ::1 1 443\r\n"
      })
  void aMalformedLineIsNoHeader(String line) {
    assertThat(FirstOctets.recognise(Octets.latin1(line)))
        .isEqualTo(Recognition.of(Protocol.OTHER, CERTAIN));
  }

  @Test
  void section2_1ALineHas107OctetsAtMost() {
    String longest = "PROXY UNKNOWN " + "x".repeat(91) + "\r\n";
    assertThat(longest).hasSize(107);
    assertThat(recognise(longest).proxyHeader()).map(ProxyHeader::length).contains(107);
    assertThat(recognise(longest.replace("\r", "x\r")).protocol()).isEqualTo(Protocol.OTHER);
  }

  @Test
  void section2_2VersionTwoSaysItsLength() {
    String header = SIGNATURE + "\41\21\0\14";
    Recognition recognition = recognise(header);
    assertThat(recognition.words()).isEqualTo("PROXY protocol v2 header");
    assertThat(recognition)
        .isEqualTo(Recognition.of(new ProxyHeader(2, Command.PROXY, Family.IPV4, 28)))
        .isEqualTo(recognise(header + "x".repeat(12) + "GET / HTTP/1.1\r\n"));
    for (int length = 5; length < header.length(); length++) {
      assertThat(recognise(header.substring(0, length)))
          .isEqualTo(Recognition.of(Protocol.PROXY, LIKELY));
    }
  }

  @Test
  void section2_2VersionTwoHasCommandsAndFamilies() {
    assertThat(recognise(SIGNATURE + "\40\0\0\0").proxyHeader())
        .contains(new ProxyHeader(2, Command.LOCAL, Family.UNSPECIFIED, 16));
    assertThat(recognise(SIGNATURE + "\41\42\0\44").proxyHeader())
        .contains(new ProxyHeader(2, Command.PROXY, Family.IPV6, 52));
    assertThat(recognise(SIGNATURE + "\41\61\377\377").proxyHeader())
        .contains(new ProxyHeader(2, Command.PROXY, Family.UNIX, 65_551));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\21", "\61", "\42", "\41\101", "\41\23"})
  void section2_2WhatIsNotDefinedIsRefused(String rest) {
    assertThat(recognise(SIGNATURE + rest))
        .isEqualTo(Recognition.of(Protocol.OTHER, CERTAIN))
        .isEqualTo(recognise(SIGNATURE + rest + "\0\0\0\0"));
  }

  private static Recognition recognise(String octets) {
    return FirstOctets.recognise(Octets.latin1(octets));
  }
}
