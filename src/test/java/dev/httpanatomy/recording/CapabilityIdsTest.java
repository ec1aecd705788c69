package dev.httpanatomy.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapabilityIdsTest {

  private final CapabilityIds ids = new CapabilityIds();

  @Test
  void anIdHas128BitsInCharactersThatAreSafeInAUrl() {
    for (int i = 0; i < 1000; i++) {
      String id = ids.next();
      assertThat(id).matches("[A-Za-z0-9_-]{22}");
      assertThat(Base64.getUrlDecoder().decode(id)).hasSize(16);
    }
  }

  @Test
  void noIdComesTwice() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(ids.next())).isTrue();
    }
  }
}
