import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/// The health check of the image, which has neither curl nor a shell: ends with 0 if the service in
/// this container wants requests, else with 1 and the reason. It is a program of its own, as small
/// as can be, for it starts every few seconds.
///
/// The port is that of `SERVER_PORT`, else 8080.
final class Health {

  private static final int MILLIS_MOST = 3000;

  private static final String REQUEST =
      "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private Health() {}

  static void main() {
    String variable = System.getenv("SERVER_PORT");
    int port = variable == null ? 8080 : Integer.parseInt(variable);
    String line = "";
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(MILLIS_MOST);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS_MOST);
      socket.getOutputStream().write(REQUEST.getBytes(ISO_8859_1));
      String answer = new String(socket.getInputStream().readNBytes(64), ISO_8859_1);
      line = answer.lines().findFirst().orElse("no answer");
    } catch (IOException e) {
      line = e.toString();
    }
    System.out.println(line);
    System.exit(line.startsWith("HTTP/1.1 200") ? 0 : 1);
  }
}
