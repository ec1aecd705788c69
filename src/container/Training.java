import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The training run of the image's build: starts the service by the command in the arguments, asks
/// it what its users ask, over HTTP, HTTPS, TCP and UDP, and stops it by `SIGTERM`, upon which the
/// JVM writes what it learned (JEP 514). An answer that is not as it should be fails the build.
///
/// `java Training.java java -XX:AOTCacheOutput=… -jar …`
final class Training {

  private static final String HTTP = "http://127.0.0.1:8080";
  private static final String HTTPS = "https://127.0.0.1:8443";
  private static final int RAW_PORT = 9000;
  private static final int SECONDS_MOST = 120;

  /// How often everything is asked: later starts know which methods are worth compiling at once.
  private static final int ROUNDS = 20;

  private static final List<String> PATHS =
      List.of(
          "/",
          "/anatomy/hello?name=Ada",
          "/anatomy?format=json",
          "/anatomy?format=html",
          "/layers",
          "/layers?format=json",
          "/layers?format=html",
          "/exchanges?limit=20",
          "/connections?limit=20",
          "/connections?listener=udp",
          "/reference/headers",
          "/reference/headers/Content-Length",
          "/reference/methods",
          "/reference/statuses/418",
          "/findings",
          "/findings/bare-lf",
          "/actuator/health",
          "/actuator/health/readiness",
          "/actuator/health/liveness",
          "/actuator/info",
          "/actuator/prometheus");

  /// What takes long, once.
  private static final List<String> SLOW_PATHS =
      List.of(
          "/v3/api-docs",
          "/swagger-ui/index.html",
          "/actuator/sbom/application",
          "/lab/tcp-vs-udp");

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .sslContext(TrustsAll.context())
          .build();

  private Training() {}

  static void main(String[] command) throws Exception {
    Process service = new ProcessBuilder(command).inheritIO().start();
    try {
      new Training().train(service);
      service.destroy();
      if (!service.waitFor(SECONDS_MOST, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the service did not end");
      }
    } finally {
      service.destroyForcibly();
    }
  }

  private void train(Process service) throws Exception {
    awaitStart(service);
    SLOW_PATHS.forEach(this::get);
    for (int round = 0; round < ROUNDS; round++) {
      PATHS.forEach(this::get);
      send(HttpRequest.newBuilder(URI.create(HTTPS + "/anatomy?round=" + round)).build());
      HttpResponse<String> anatomy = get("/anatomy?round=" + round);
      String exchange = anatomy.headers().firstValue("Exchange-Id").orElseThrow();
      get("/exchanges/" + exchange);
      get("/exchanges/" + exchange + "?format=html");
      get("/exchanges/" + exchange + "/request?format=hex");
      post("/anatomy/things", "{\"name\": \"Ada\"}");
      post("/dissect", "GET /x HTTP/1.1\r\nHost : a\r\nCookie: a=b\r\n\r\n");
      expect(400, raw(8080, "GET /x HTTP/1.1\r\nHost : a\r\n\r\n"));
      expect(400, raw(RAW_PORT, "GET /x HTTP/1.1\r\nHost : a\r\nConnection: close\r\n\r\n"));
      if (!raw(RAW_PORT, "hello\n").equals("hello\n")) {
        throw new IllegalStateException("TCP: no echo");
      }
      datagram();
    }
  }

  private void awaitStart(Process service) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_MOST);
    while (!isReady()) {
      if (!service.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("the service did not start");
      }
      Thread.sleep(100);
    }
  }

  private boolean isReady() throws InterruptedException {
    try {
      var request = HttpRequest.newBuilder(URI.create(HTTP + "/actuator/health/readiness")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(HTTP + path)).build());
  }

  private void post(String path, String content) {
    send(
        HttpRequest.newBuilder(URI.create(HTTP + path))
            .POST(BodyPublishers.ofString(content))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " for " + request.uri());
      }
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(request.uri() + ": " + e, e);
    }
  }

  /// Sends octets and the end, and reads to the end.
  private static String raw(int port, String octets) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(octets.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  private static void expect(int status, String response) {
    if (!response.startsWith("HTTP/1.1 " + status)) {
      throw new IllegalStateException("not " + status + ": " + response);
    }
  }

  private static void datagram() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.setSoTimeout(10_000);
      byte[] octets = "hello".getBytes(ISO_8859_1);
      socket.send(
          new DatagramPacket(octets, octets.length, InetAddress.getLoopbackAddress(), RAW_PORT));
      socket.receive(new DatagramPacket(new byte[64], 64));
    }
  }
}
