package dev.httpanatomy.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListingAccessTest {

  private final ListingAccess access = ListingAccess.withToken("sésame");

  @Test
  void whoIsOnThisMachineMayList() {
    assertThat(access.allows(caller("127.0.0.1"))).isTrue();
  }

  @Test
  void whoIsElsewhereMayNot() {
    assertThat(access.allows(caller("192.0.2.1"))).isFalse();
  }

  @Test
  void whoeverHoldsTheTokenMay() {
    assertThat(access.allows(caller("192.0.2.1", "sésame"))).isTrue();
  }

  @Test
  void oneRightTokenAmongWrongOnesIsEnough() {
    assertThat(access.allows(caller("192.0.2.1", "wrong", "sésame"))).isTrue();
  }

  @Test
  void aWrongTokenIsNone() {
    assertThat(access.allows(caller("192.0.2.1", "", "sesame", "sésam", "sésame ", "SÉSAME")))
        .isFalse();
  }

  @Test
  void aNewTokenHas192BitsAndIsNeverTheSame() {
    String token = ListingAccess.newToken();

    assertThat(Base64.getUrlDecoder().decode(token)).hasSize(24);
    assertThat(ListingAccess.newToken()).isNotEqualTo(token);
  }

  private static Caller caller(String peer, String... tokens) {
    try {
      return new Caller(
          InetAddress.getByName(peer), Optional.of("localhost"), false, List.of(tokens));
    } catch (UnknownHostException e) {
      throw new AssertionError(peer, e);
    }
  }
}
