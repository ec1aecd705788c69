package dev.httpanatomy.httpbin.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.HttpbinRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request written anew as Go writes it: the Host first, the names canonical and sorted. What
/// really came is in the anatomy.
final class Dump {

  private static final String HOST = "Host";
  private static final String CODING = "Transfer-Encoding";
  private static final String LINE_END = "\r\n";

  private Dump() {}

  /// @return each character an octet
  static String of(HttpbinRequest request) throws IOException {
    HttpServletRequest servlet = request.servlet();
    String query = servlet.getQueryString();
    StringBuilder dump =
        new StringBuilder()
            .append(servlet.getMethod())
            .append(' ')
            .append(servlet.getRequestURI())
            .append(query == null ? "" : "?" + query)
            .append(' ')
            .append(servlet.getProtocol())
            .append(LINE_END);
    Map<String, Object> fields = request.canonicalFields();
    field(dump, HOST, fields.remove(HOST));
    boolean chunked = fields.containsKey(CODING);
    field(dump, CODING, fields.remove(CODING));
    fields.forEach((name, values) -> field(dump, name, values));
    dump.append(LINE_END);
    String content = new String(request.octets(), ISO_8859_1);
    if (chunked && !content.isEmpty()) {
      dump.append(Integer.toHexString(content.length())).append(LINE_END);
      dump.append(content).append(LINE_END);
    } else {
      dump.append(content);
    }
    return dump.append(chunked ? "0" + LINE_END + LINE_END : "").toString();
  }

  private static void field(StringBuilder dump, String name, @Nullable Object values) {
    if (values instanceof List<?> lines) {
      for (Object line : lines) {
        String octets = new String(line.toString().getBytes(UTF_8), ISO_8859_1);
        dump.append(name).append(": ").append(octets).append(LINE_END);
      }
    }
  }
}
