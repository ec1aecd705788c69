package dev.httpanatomy.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.httpanatomy.Application;
import dev.httpanatomy.listening.RawClient;
import dev.httpanatomy.listening.tls.HostNames;
import dev.httpanatomy.listening.tls.SelfSigned;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/// A certificate of PEM files, which others replace while the service runs.
class TlsBundleTest {

  @TempDir Path files;

  @Test
  @Timeout(120)
  void theFilesAreTakenAndTakenAgainWhenTheyChange() throws Exception {
    X509Certificate first = write();
    var service =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                Application.class,
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--anatomy.sockets.tcp.enabled=false",
                "--anatomy.sockets.udp.enabled=false",
                "--anatomy.tls.enabled=true",
                "--anatomy.tls.port=0",
                "--anatomy.tls.bundle=mine",
                "--spring.ssl.bundle.pem.mine.keystore.certificate=" + files.resolve("tls.crt"),
                "--spring.ssl.bundle.pem.mine.keystore.private-key=" + files.resolve("tls.key"),
                "--spring.ssl.bundle.pem.mine.reload-on-update=true",
                "--spring.ssl.bundle.pem.mine.options.enabled-protocols=TLSv1.3",
                "--spring.ssl.bundle.watch.file.quiet-period=50ms");
    try (service) {
      int port = TlsPorts.second(service);
      assertThat(shown(port)).isEqualTo(first);
      try (RawClient old = RawClient.toTls(port, tls -> {})) {
        String request = "GET /anatomy HTTP/1.1\r\nHost: localhost\r\n\r\n";
        assertThat(old.send(request).readResponse().text()).contains("TLSv1.3");
        X509Certificate second = write();
        await().atMost(60, SECONDS).untilAsserted(() -> assertThat(shown(port)).isEqualTo(second));
        assertThat(old.send(request).readResponse().status()).isEqualTo(200);
      }
    }
  }

  private X509Certificate write() throws Exception {
    SelfSigned made = SelfSigned.of(new HostNames(List.of("localhost"), List.of()), Instant.now());
    replace("tls.key", pem("PRIVATE KEY", made.key().getEncoded()));
    replace("tls.crt", pem("CERTIFICATE", made.certificate().getEncoded()));
    return made.certificate();
  }

  private void replace(String name, String content) throws Exception {
    Path written = Files.writeString(files.resolve(name + ".new"), content);
    Files.move(written, files.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private static String pem(String label, byte[] der) {
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
  }

  /// What a client is shown now.
  private static X509Certificate shown(int port) {
    try (RawClient client = RawClient.toTls(port, tls -> {})) {
      return client.certificate();
    }
  }
}
