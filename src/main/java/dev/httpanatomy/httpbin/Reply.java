package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A response whose content is known as a whole, and whose length is therefore said.
///
/// @param status its status-code, 200 to 999
/// @param fields its fields, in this order; names may come twice
/// @param content its content, empty for none
public record Reply(int status, List<Field> fields, byte[] content) {

  /// A field line.
  ///
  /// @param value what a line can hold: no control but HTAB, RFC 9110 §5.5
  public record Field(String name, String value) {

    /// @throws HttpbinError 400, for a value or a name that would end the line
    public Field {
      boolean invalid =
          name.isEmpty()
              || !name.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':')
              || !FieldSyntax.canBeValue(value);
      if (invalid) {
        throw HttpbinError.of(400, "no field can have that name and value");
      }
    }
  }

  static final String CONTENT_TYPE = "Content-Type";

  /// Octets of the fields that an endpoint adds: Jetty has place for 8192 in all.
  private static final int MAX_FIELD_OCTETS = 6000;

  /// No content, and no type of it.
  public static Reply empty(int status) {
    return new Reply(status, List.of(), new byte[0]);
  }

  /// Content of a type.
  public static Reply of(int status, String type, byte[] content) {
    return new Reply(status, List.of(new Field(CONTENT_TYPE, type)), content);
  }

  /// A text in UTF-8.
  ///
  /// @param type with its charset
  public static Reply text(int status, String type, String text) {
    return of(status, type, text.getBytes(UTF_8));
  }

  /// A JSON object in the dialect's form.
  public static Reply json(Dialect dialect, int status, Map<String, ?> object) {
    String type = dialect.isGo() ? "application/json; charset=utf-8" : "application/json";
    return text(status, type, Json.write(object, dialect) + "\n");
  }

  /// A JSON object with the status 200.
  public static Reply json(Dialect dialect, Map<String, ?> object) {
    return json(dialect, 200, object);
  }

  /// This, and one field more.
  ///
  /// @param value characters that are octets, or any others, which are sent in UTF-8
  /// @throws HttpbinError 400, for what would split the response, or make its fields too long
  public Reply with(String name, String value) {
    List<Field> more = new ArrayList<>(fields);
    boolean octets = value.chars().allMatch(c -> c <= 0xFF);
    more.add(new Field(name, octets ? value : new String(value.getBytes(UTF_8), ISO_8859_1)));
    int total = more.stream().mapToInt(f -> f.name.length() + f.value.length() + 4).sum();
    if (total > MAX_FIELD_OCTETS) {
      throw HttpbinError.of(
          400, "the fields of a response may have %d octets here".formatted(MAX_FIELD_OCTETS));
    }
    return new Reply(status, List.copyOf(more), content);
  }
}
