package dev.httpanatomy.httpbin.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

  @Test
  void onlyVariablesOfThatNameAreShown() {
    Map<String, String> environment =
        Map.of("HTTPBIN_ENV_A", "1", "PATH", "/bin", "X_HTTPBIN_ENV_B", "2", "httpbin_env_c", "3");
    assertThat(ServerController.shown(environment)).isEqualTo(Map.of("HTTPBIN_ENV_A", "1"));
  }
}
