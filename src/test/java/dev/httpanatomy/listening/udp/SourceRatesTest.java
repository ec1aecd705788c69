package dev.httpanatomy.listening.udp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class SourceRatesTest {

  private final SourceRates rates = new SourceRates(1, 1);

  @Test
  void eachIpv4AddressHasItsOwn() {
    assertThat(take("192.0.2.1")).isTrue();
    assertThat(take("192.0.2.1")).isFalse();
    assertThat(take("192.0.2.2")).isTrue();
  }

  /// RFC 4291 §2.5.1: the last 64 bits are for the host to choose, and RFC 8981 has it choose anew.
  @Test
  void theAddressesOfAnIpv6NetworkShareOne() {
    assertThat(take("2001:db8:0:1::1")).isTrue();
    assertThat(take("2001:db8:0:1:ffff::2")).isFalse();
    assertThat(take("2001:db8:0:2::1")).isTrue();
  }

  @Test
  void anIpv6NetworkIsNotTheIpv4AddressOfTheSameBits() {
    assertThat(take("0.0.0.5")).isTrue();
    assertThat(take("0:0:0:5::1")).isTrue();
  }

  @Test
  void anIpv4AddressMappedIntoIpv6IsThatAddress() {
    assertThat(take("192.0.2.1")).isTrue();
    assertThat(take("::ffff:192.0.2.1")).isFalse();
  }

  @Test
  void theOneUnusedLongestIsForgotten() {
    for (int i = 0; i < SourceRates.MOST_SOURCES; i++) {
      assertThat(take(address(i))).isTrue();
    }
    assertThat(take(address(0))).as("used again, so no longer the first").isFalse();
    assertThat(take("192.0.2.1")).isTrue();

    assertThat(rates.size()).isEqualTo(SourceRates.MOST_SOURCES);
    assertThat(take(address(0))).isFalse();
    assertThat(take(address(1))).as("forgotten").isTrue();
  }

  private static String address(int index) {
    return "10.0." + index / 256 + "." + index % 256;
  }

  private boolean take(String address) {
    try {
      return rates.take(InetAddress.getByName(address), 0);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
