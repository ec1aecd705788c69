package dev.httpanatomy.httpbin.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Values that break what doesn't expect them. In all texts each character is an octet.
final class Nasty {

  /// What must never come back as markup of an active type.
  static final String MARKUP = "<script>alert(1)</script>";

  /// The name of the field that a split head would have.
  static final String INJECTED = "X-Injected";

  private static final String MARKUP_ENCODED = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";
  private static final String MARKUP_BASE64 = "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==";
  private static final int RANDOM_LENGTH_MOST = 40;

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "-1",
          "-0",
          "+1",
          "1.5",
          "2147483648",
          "99999999999999999999",
          "-99999999999999999999",
          "1e308",
          "1e400",
          "1e-9",
          "NaN",
          "nan",
          "Infinity",
          "-inf",
          "0x10",
          "0777",
          "1%20",
          "%D9%A1%D9%A2",
          "1s",
          "-1s",
          "9999h",
          "1".repeat(4000));

  private static final List<String> TEXTS =
      List.of(
          "",
          "abc",
          ",",
          ":",
          ",,,",
          "200:1,x",
          "200:,:",
          "a,b:c",
          "%20",
          "%C3%A9",
          "%FF",
          "%F0%9F%98%80",
          "%zz",
          "%",
          "%00",
          "%0d%0a" + INJECTED + ":%20yes",
          "%0a" + INJECTED + ":yes",
          "%0d%0a%0d%0a" + MARKUP_ENCODED,
          MARKUP_ENCODED,
          MARKUP,
          MARKUP_BASE64,
          "%22%3E%3Csvg%20onload=alert(1)%3E",
          "..",
          "%2e%2e%2f%2e%2e%2fetc",
          "%2F",
          "..%5c..",
          "http://evil.example/",
          "//evil.example/",
          "%5C%5Cevil.example",
          "/%09/evil.example",
          "javascript:alert(1)",
          "data:text/html," + MARKUP_ENCODED,
          "text/html",
          "image/svg%2Bxml",
          "%E2%80%AE",
          "\u00e9",
          "\u00ff\u00fe",
          "true",
          "null",
          "{}",
          "[]",
          "a".repeat(7000),
          "%25".repeat(1500));

  private static final List<String> FIELDS =
      List.of(
          "",
          "0",
          "-1",
          ",",
          ";",
          "=",
          "\"",
          "\"\\",
          "*",
          "bytes=-",
          "bytes=0-",
          "bytes=9-1",
          "bytes=0-99999999999999999999",
          "bytes=" + "0-1,".repeat(800),
          "W/",
          "\u00e9\u00ff",
          MARKUP,
          "Basic",
          "Basic !!!",
          "Bearer ",
          "Digest",
          "Digest qop=,nonce=\"",
          "Digest username=\"a\", realm=\"b\", nonce=\"c\", uri=\"/\", response=\"d\", nc=zz",
          "a=\"b; c",
          "image/*;q=NaN",
          "text/html;q=1e9",
          "gzip;q=,br;q=-1",
          "NaN",
          "Thu, 99 Foo 9999 99:99:99 GMT",
          "https, http",
          "javascript",
          "[::1",
          "a".repeat(7000));

  private Nasty() {}

  /// Values for a path or a query, as they stand in a request-target.
  static List<String> values(Random random) {
    List<String> values = new ArrayList<>(NUMBERS);
    values.addAll(TEXTS);
    for (int i = 0; i < 10; i++) {
      values.add(encoded(octets(random)));
    }
    return values;
  }

  /// Values of fields: no CR, LF or NUL, which end a request before it is one.
  static List<String> fieldValues() {
    return FIELDS;
  }

  /// Contents that are not quite what a Content-Type says.
  static List<String> contents(Random random) {
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"" + MARKUP + "\"\r\n";
    return List.of(
        "",
        "{",
        "{\"a\":" + "[".repeat(3000),
        "\"" + MARKUP + "\"",
        "1e999999",
        "\u00ff\u00fe\u0000",
        "a=%zz&&=&b=%00",
        "=".repeat(5000),
        part,
        part + "\r\n" + MARKUP + "\r\n--b--\r\n",
        part + "Content-Type: \u00ff\r\n\r\nx",
        "--b--",
        octets(random));
  }

  private static String octets(Random random) {
    byte[] octets = new byte[1 + random.nextInt(RANDOM_LENGTH_MOST)];
    random.nextBytes(octets);
    return new String(octets, ISO_8859_1);
  }

  private static String encoded(String octets) {
    StringBuilder text = new StringBuilder();
    for (char octet : octets.toCharArray()) {
      text.append(String.format("%%%02X", (int) octet));
    }
    return text.toString();
  }
}
