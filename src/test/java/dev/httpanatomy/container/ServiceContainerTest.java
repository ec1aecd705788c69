package dev.httpanatomy.container;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.HealthCheck;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.RawResponse;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SNIHostName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.Container.ExecResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the image says of itself, and what the service in it answers through mapped ports.
class ServiceContainerTest {

  private static final Pattern TOKEN = Pattern.compile("\\?token=(\\S+)");

  private static ServiceContainer service;

  @BeforeAll
  static void start() {
    service = ServiceContainer.started();
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
  }

  @Test
  void itAnswersHttp() {
    RawResponse answer = get("/anatomy/hello", "x-ODD:  case");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("x-ODD:··case");
  }

  @Test
  void itAnswersHttpsAndRecordsWhatTlsAgreedOn() {
    try (RawClient client =
        RawClient.toTls(
            service.httpsPort(),
            tls -> {
              tls.setServerNames(List.of(new SNIHostName(ServiceContainer.NAME)));
              tls.setApplicationProtocols(new String[] {"h2", "http/1.1"});
            })) {
      RawResponse answer =
          client.send("GET /anatomy/tls HTTP/1.1\r\nHost: localhost\r\n\r\n").readResponse();
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.text()).contains("listener https", "server name " + ServiceContainer.NAME);
      JsonNode tls =
          JsonMapper.shared()
              .readTree(get("/exchanges/" + answer.field("Exchange-Id") + "?format=json").text())
              .at("/connection/tls");
      assertThat(tls.path("protocol").asString()).isEqualTo("TLSv1.3");
      assertThat(tls.path("cipherSuite").asString()).startsWith("TLS_");
      assertThat(tls.path("serverName").asString()).isEqualTo(ServiceContainer.NAME);
      assertThat(tls.path("applicationProtocol").asString()).isEqualTo("http/1.1");
      assertThat(names(client.certificate())).contains("localhost", ServiceContainer.NAME);
    }
  }

  @Test
  void itEchoesStreams() {
    try (RawClient client = RawClient.to(service.tcpPort())) {
      assertThat(client.send("hello\n").finish().readToEnd()).isEqualTo("hello\n");
    }
  }

  @Test
  void itEchoesDatagrams() throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(20_000);
      byte[] octets = "hello".getBytes(US_ASCII);
      socket.send(
          new DatagramPacket(
              octets, octets.length, InetAddress.getLoopbackAddress(), service.udpPort()));
      DatagramPacket echo = new DatagramPacket(new byte[64], 64);
      socket.receive(echo);
      assertThat(new String(echo.getData(), 0, echo.getLength(), US_ASCII)).isEqualTo("hello");
    }
  }

  /// A request from the host comes from the container's network: not from its own machine.
  @Test
  void theTokenInTheLogListsCaptures() {
    assertThat(get("/exchanges").status()).isIn(401, 403);
    Matcher token = TOKEN.matcher(service.getLogs());
    assertThat(token.find()).isTrue();
    assertThat(get("/exchanges", "Authorization: Bearer " + token.group(1)).status())
        .isEqualTo(200);
    assertThat(get("/exchanges?token=" + token.group(1)).status()).isEqualTo(200);
  }

  @Test
  void theHealthCheckOfTheImageSaysSo() throws Exception {
    HealthCheck check = Objects.requireNonNull(config().getHealthcheck());
    List<String> test = Objects.requireNonNull(check.getTest());
    assertThat(test.getFirst()).isEqualTo("CMD");
    ExecResult result =
        service.execInContainer(test.subList(1, test.size()).toArray(String[]::new));
    assertThat(result.getStdout()).startsWith("HTTP/1.1 200");
    assertThat(result.getExitCode()).isZero();
  }

  @Test
  void theBillOfMaterialsIsServedAndInTheImage() {
    String served = get("/actuator/sbom/application").text();
    String kept =
        service.copyFileFromContainer(
            "/app/application.cdx.json", in -> new String(in.readAllBytes(), US_ASCII));
    assertThat(JsonMapper.shared().readTree(kept).path("bomFormat").asString())
        .isEqualTo("CycloneDX");
    assertThat(served).isNotBlank();
    assertThat(JsonMapper.shared().readTree(served).path("components").size())
        .isEqualTo(JsonMapper.shared().readTree(kept).path("components").size())
        .isPositive();
  }

  /// Told that it must have the cache, Java doesn't run without; there is no room for two beside
  /// each other in one container.
  @Test
  void theCacheMadeAheadOfTimeIsUsed() {
    assertThat(
            service.exitStatusOf(
                "/opt/jre/bin/java",
                "@/app/jvm.options",
                "-XX:AOTMode=on",
                "-XX:AOTCache=/app/http-anatomy.aot",
                "-cp",
                "/app/http-anatomy.jar",
                "-version"))
        .isZero();
  }

  @Test
  void itRunsAsAUserWithoutAName() {
    assertThat(config().getUser()).isEqualTo("10001:10001");
    assertThat(config().getEntrypoint()).startsWith("/opt/jre/bin/java");
    assertThat(
            service
                .engine()
                .topContainerCmd(service.getContainerId())
                .withPsArgs("-o pid,uid")
                .exec()
                .getProcesses())
        .hasDimensions(1, 2)
        .satisfies(processes -> assertThat(processes[0][1]).isEqualTo("10001"));
  }

  @Test
  void itsLabelsAreThoseOfOci() {
    assertThat(config().getLabels())
        .containsEntry("org.opencontainers.image.title", "HTTP Anatomy")
        .containsEntry("org.opencontainers.image.licenses", "Apache-2.0")
        .containsKey("org.opencontainers.image.revision");
  }

  /// Of a certificate (RFC 5280 §4.2.1.6).
  private static List<Object> names(X509Certificate certificate) {
    try {
      return certificate.getSubjectAlternativeNames().stream()
          .<Object>map(name -> name.get(1))
          .toList();
    } catch (CertificateParsingException e) {
      throw new AssertionError(e);
    }
  }

  private static ContainerConfig config() {
    return Objects.requireNonNull(
        service.engine().inspectImageCmd(service.getDockerImageName()).exec().getConfig());
  }

  private static RawResponse get(String target, String... fields) {
    try (RawClient client = RawClient.to(service.httpPort())) {
      StringBuilder request =
          new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
      for (String field : fields) {
        request.append(field).append("\r\n");
      }
      return client.send(request + "\r\n").readResponse();
    }
  }
}
