package dev.httpanatomy.listening.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerableSourceTest {

  private static final int OWN_PORT = 9000;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 1024",
    "127.0.0.1, 54122",
    "127.0.0.1, 65535",
    "127.0.0.1, 9001",
    "192.0.2.1, 9999",
    "192.0.2.255, 40000",
    "::1, 54122",
    "fe80::1, 54122",
    "2001:db8::1, 54122"
  })
  void aClientMayBeAnswered(String address, int port) {
    assertThat(isAnswerable(address, port)).isTrue();
  }

  /// RFC 768: a source port of zero says that there is none.
  @ParameterizedTest
  @CsvSource({"192.0.2.1, 0", "2001:db8::1, 0"})
  void noPortIsNoneToAnswerTo(String address, int port) {
    assertThat(isAnswerable(address, port)).isFalse();
  }

  /// RFC 6335 §6: system ports, among them echo (RFC 862), chargen (RFC 864) and the like.
  @ParameterizedTest
  @CsvSource({
    "1", "7", "11", "13", "17", "19", "37", "53", "69", "123", "161", "389", "520", "1023"
  })
  void aSystemPortIsThatOfAServer(int port) {
    assertThat(isAnswerable("192.0.2.1", port)).isFalse();
    assertThat(isAnswerable("2001:db8::1", port)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1900", "3702", "5060", "5353", "5683", "11211"})
  void soAreSomePortsBeyond(int port) {
    assertThat(isAnswerable("192.0.2.1", port)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"127.0.0.1", "192.0.2.1", "::1"})
  void ourOwnPortIsOursOrThatOfOneLikeUs(String address) {
    assertThat(isAnswerable(address, OWN_PORT)).isFalse();
  }

  /// RFC 1122 §3.2.1.3: no source may be a multicast or broadcast address, or `0.0.0.0` on a port
  /// that wants an answer; RFC 4291 §2.7 says so of IPv6.
  @ParameterizedTest
  @CsvSource({"224.0.0.1", "239.255.255.250", "255.255.255.255", "0.0.0.0", "ff02::1", "::"})
  void manyAreNoSource(String address) {
    assertThat(isAnswerable(address, 54122)).isFalse();
  }

  private static boolean isAnswerable(String address, int port) {
    return AnswerableSource.isAnswerable(new InetSocketAddress(address, port), OWN_PORT);
  }
}
