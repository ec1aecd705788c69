package dev.httpanatomy.listening;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/// A final response, of which only what is needed to find its end is understood.
///
/// @param head its octets up to the empty line, that one included
/// @param content its content without chunks and trailers
public record RawResponse(String head, String content) {

  /// Where octets come from.
  interface Source {
    int next() throws IOException;
  }

  static RawResponse read(Source source, String method) throws IOException {
    RawResponse response;
    do {
      response = new RawResponse(readHead(source), "");
    } while (response.status() >= 100 && response.status() < 200 && response.status() != 101);
    return new RawResponse(response.head, readContent(source, response, method));
  }

  /// The status-code.
  public int status() {
    return Integer.parseInt(head.substring(9, 12));
  }

  /// The values of all lines of a field.
  public List<String> fields(String name) {
    String start = name.toLowerCase() + ":";
    return head.lines()
        .filter(line -> line.toLowerCase().startsWith(start))
        .map(line -> line.substring(start.length()).strip())
        .toList();
  }

  /// The value of the only line of a field.
  public String field(String name) {
    List<String> values = fields(name);
    if (values.size() != 1) {
      throw new AssertionError(name + " is there " + values.size() + " times in " + head);
    }
    return values.getFirst();
  }

  /// The content, decoded.
  public String text() {
    return new String(content.getBytes(ISO_8859_1), UTF_8);
  }

  private static String readHead(Source source) throws IOException {
    StringBuilder head = new StringBuilder();
    do {
      head.append(readLine(source));
    } while (!head.toString().endsWith("\r\n\r\n"));
    return head.toString();
  }

  private static String readContent(Source source, RawResponse response, String method)
      throws IOException {
    int status = response.status();
    if (method.equals("HEAD") || status == 101 || status == 204 || status == 304) {
      return "";
    } else if (response.fields("Transfer-Encoding").contains("chunked")) {
      return readChunks(source);
    } else if (!response.fields("Content-Length").isEmpty()) {
      return read(source, Integer.parseInt(response.field("Content-Length")));
    }
    StringBuilder content = new StringBuilder();
    for (int octet = source.next(); octet >= 0; octet = source.next()) {
      content.append((char) octet);
    }
    return content.toString();
  }

  private static String readChunks(Source source) throws IOException {
    StringBuilder content = new StringBuilder();
    while (true) {
      int size = Integer.parseInt(readLine(source).strip(), 16);
      content.append(read(source, size));
      String end = readLine(source);
      if (size == 0) {
        while (!end.equals("\r\n")) {
          end = readLine(source);
        }
        return content.toString();
      }
    }
  }

  private static String readLine(Source source) throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() == 0 || line.charAt(line.length() - 1) != '\n') {
      line.append(read(source, 1));
    }
    return line.toString();
  }

  private static String read(Source source, int count) throws IOException {
    StringBuilder octets = new StringBuilder();
    while (octets.length() < count) {
      int octet = source.next();
      if (octet < 0) {
        throw new EOFException("the connection ended within a response");
      }
      octets.append((char) octet);
    }
    return octets.toString();
  }
}
