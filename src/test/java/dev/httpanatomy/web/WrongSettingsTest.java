package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.httpanatomy.Application;
import dev.httpanatomy.httpbin.HttpbinProperties;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.annotation.UserConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A wrong value stops the start with a sentence that names the key, the value and what is allowed.
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {

  @EnableConfigurationProperties({AnatomyProperties.class, HttpbinProperties.class})
  static class Settings {}

  @TestFactory
  Stream<DynamicTest> aSentenceSaysWhatIsWrong() {
    return Stream.of(
            says("anatomy.recording.max-head", "0B", "1B to 1GB"),
            says("anatomy.recording.max-head", "4GB", "1B to 1GB"),
            says("anatomy.recording.max-body", "a lot", "0B to 1GB"),
            says("anatomy.recording.max-memory", "-1MB", "1B to 1024GB"),
            says("anatomy.recording.max-exchanges", "0", "1 or more"),
            says("anatomy.recording.enabled", "perhaps", "true, false"),
            says("anatomy.http.max-streams", "10001", "0 to 10000"),
            says("anatomy.dissect.max-octets", "0", "1B to 1GB"),
            says("anatomy.httpbin.max-body", "0B", "1B to 1GB"),
            says("anatomy.httpbin.max-content", "2GB", "0B to 1GB"),
            says("anatomy.httpbin.max-duration", "0s", "1s to 60s"),
            says("anatomy.tls.port", "65536", "0 to 65535"),
            says("anatomy.tls.handshake", "0s", "1s to 60s"),
            says("anatomy.forwarded.trusted", "10.0.0.0/33", "networks"),
            says("anatomy.forwarded.trusted", "proxy.example", "networks"),
            says("anatomy.shutdown.delay", "1h", "0s to 25s"),
            says("anatomy.access-log.enabled", "2", "true, false"),
            says("anatomy.sockets.tcp.port", "http", "0 to 65535"),
            says("anatomy.sockets.tcp.port", "-1", "0 to 65535"),
            says("anatomy.sockets.tcp.mode", "shout", "auto, echo, discard"),
            says("anatomy.sockets.tcp.address", "no such", "an address"),
            says("anatomy.sockets.tcp.max-octets", "0B", "1B to 1024GB"),
            says("anatomy.sockets.tcp.idle", "2d", "1s to 1d"),
            says("anatomy.sockets.tcp.idle", "soon", "1s to 1d"),
            says("anatomy.sockets.udp.max-datagram", "65508", "1 to 65507"),
            says("anatomy.sockets.udp.rate", "0", "1 to 1000000"))
        .map(wrong ->
            DynamicTest.dynamicTest(
                wrong.key + "=" + wrong.value,
                () -> assertThat(analysis(wrong.key + "=" + wrong.value)).isEqualTo(wrong.text())));
  }

  @Test
  void severalHaveASentenceEach() {
    assertThat(analysis("anatomy.http.max-streams=-1", "anatomy.recording.max-connections=0"))
        .isEqualTo(
            """
            anatomy.http.max-streams is "-1"; it must be 0 to 10000.
            anatomy.recording.max-connections is "0"; it must be 1 or more.\
            """);
  }

  @Test
  void aSecretIsNotShown() {
    assertThat(analysis("anatomy.access.token=has a blank"))
        .doesNotContain("blank")
        .startsWith("anatomy.access.token is not shown here; it has characters");
  }

  @Test
  void aPortInAMapIsNamed() {
    assertThat(analysis("anatomy.sockets.tcp.more-ports.70000=echo"))
        .startsWith("anatomy.sockets.tcp.more-ports");
    assertThat(analysis("anatomy.sockets.tcp.more-ports.7=shout"))
        .isEqualTo("anatomy.sockets.tcp.more-ports.7 is \"shout\"; it must be modes by port.");
  }

  @Test
  void theServiceSaysItAndDoesNotStart(CapturedOutput output) {
    Throwable failure =
        catchThrowable(() ->
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--anatomy.tls.enabled=true",
                "--anatomy.tls.bundle=nowhere"));
    assertThat(failure).isNotNull();
    assertThat(output)
        .contains(
            "anatomy.tls.bundle is nowhere; it must be the name of a bundle below"
                + " spring.ssl.bundle.pem.")
        .doesNotContain("\tat ");
  }

  // ----

  private record Wrong(String key, String value, String allowed) {
    String text() {
      return "%s is \"%s\"; it must be %s.".formatted(key, value, allowed);
    }
  }

  private static Wrong says(String key, String value, String allowed) {
    return new Wrong(key, value, allowed);
  }

  private static String analysis(String... settings) {
    String[] text = {""};
    new ApplicationContextRunner()
        .withConfiguration(UserConfigurations.of(Settings.class))
        .withPropertyValues(settings)
        .run(context -> {
          FailureAnalysis analysis =
              new SettingFailureAnalyzer().analyze(context.getStartupFailure());
          text[0] = analysis == null ? "no analysis" : analysis.getDescription();
        });
    return text[0];
  }
}
