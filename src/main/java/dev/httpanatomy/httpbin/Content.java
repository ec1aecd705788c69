package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The content of a request, read as a dialect reads it. A content coding is left as it is.
///
/// @param octets the content itself
/// @param data the content as a text, or as a `data:` URL (RFC 2397)
/// @param form the fields of a form
/// @param files the files in a form, their contents as texts or `data:` URLs
/// @param json what it says as JSON, null if it is none
public record Content(
    byte[] octets, String data, Parameters form, Parameters files, @Nullable Object json) {

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";
  private static final String OCTETS = "application/octet-stream";
  private static final Set<String> SHOWN_RAW_BY_GO =
      Set.of("text/html", "text/plain", JSON, FORM, MULTIPART);

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private static final JsonMapper READER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// @throws HttpbinError if it is not what its type says
  static Content of(byte[] octets, HttpServletRequest request, Dialect dialect) {
    String type = request.getContentType() == null ? "" : request.getContentType();
    String name = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return dialect.isGo() ? ofGo(octets, name, type) : ofHttpbin(octets, name, type);
  }

  /// @throws HttpbinError if there are more of them than the limit
  static byte[] octets(HttpServletRequest request, Dialect dialect, int limit) throws IOException {
    boolean tooLarge = request.getContentLengthLong() > limit;
    byte[] octets = new byte[0];
    if (!tooLarge) {
      InputStream in = request.getInputStream();
      octets = in.readNBytes(limit);
      tooLarge = octets.length == limit && in.read() >= 0;
    }
    if (tooLarge) {
      throw HttpbinError.of(
          dialect.isGo() ? 400 : 413,
          "the content of a request may have %d octets at the most".formatted(limit));
    }
    return octets;
  }

  private static Content ofHttpbin(byte[] octets, String name, String type) {
    Parameters none = Parameters.NONE;
    if (name.equals(FORM)) {
      Parameters form = Parameters.parse(new String(octets, ISO_8859_1));
      return new Content(octets, "", form, none, null);
    }
    if (name.equals(MULTIPART)) {
      List<Part> found = Multipart.parts(octets, type);
      List<Part> parts = found == null ? List.of() : found;
      return new Content(octets, "", Part.fields(parts), httpbinFiles(parts), null);
    }
    return new Content(octets, textOrUrl(octets, OCTETS), none, none, json(octets));
  }

  /// Of files under one name httpbin shows the first.
  private static Parameters httpbinFiles(List<Part> parts) {
    Map<String, List<String>> files = new TreeMap<>();
    for (Part part : parts) {
      if (part.isFile()) {
        String type = part.type().isEmpty() ? OCTETS : part.type();
        files.putIfAbsent(part.name(), List.of(textOrUrl(part.octets(), type)));
      }
    }
    return new Parameters(files);
  }

  private static Content ofGo(byte[] octets, String name, String type) {
    Parameters none = Parameters.NONE;
    String raw = new String(octets, UTF_8);
    if (octets.length == 0) {
      return new Content(octets, "", none, none, null);
    } else if (!SHOWN_RAW_BY_GO.contains(name)) {
      return new Content(
          octets, url(octets, name.isEmpty() ? OCTETS : type, true), none, none, null);
    }
    return switch (name) {
      case FORM -> {
        Parameters form = Parameters.parse(new String(octets, ISO_8859_1));
        yield new Content(octets, raw, form, none, null);
      }
      case MULTIPART -> {
        List<Part> parts = Multipart.parts(octets, type);
        if (parts == null) {
          throw HttpbinError.of(400, "error parsing request body: no multipart content");
        }
        yield new Content(octets, raw, Part.fields(parts), goFiles(parts), null);
      }
      case JSON -> new Content(octets, raw, none, none, strictJson(octets));
      default -> new Content(octets, raw, none, none, null);
    };
  }

  private static Parameters goFiles(List<Part> parts) {
    return new Parameters(
        parts.stream()
            .filter(Part::isFile)
            .collect(
                Collectors.groupingBy(
                    Part::name,
                    TreeMap::new,
                    Collectors.mapping(
                        part -> new String(part.octets(), UTF_8), Collectors.toList()))));
  }

  private static @Nullable Object json(byte[] octets) {
    try {
      return hasMark(octets) ? null : sorted(READER.readValue(octets, Object.class));
    } catch (JacksonException notJson) {
      return null;
    }
  }

  /// A byte order mark, which neither reference takes before JSON (RFC 8259 §8.1).
  private static boolean hasMark(byte[] octets) {
    return octets.length >= BYTE_ORDER_MARK.length
        && Arrays.equals(
            octets, 0, BYTE_ORDER_MARK.length, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
  }

  private static @Nullable Object strictJson(byte[] octets) {
    try {
      if (!hasMark(octets)) {
        return sorted(READER.readValue(octets, Object.class));
      }
    } catch (JacksonException notJson) {
      // Refused below.
    }
    throw HttpbinError.of(400, "error parsing request body: it is not JSON");
  }

  /// Both references show the members of what they have read in the order of their names.
  private static @Nullable Object sorted(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> members = new TreeMap<>();
      map.forEach((name, member) -> members.put(name.toString(), sorted(member)));
      return members;
    } else if (value instanceof List<?> list) {
      List<@Nullable Object> items = new ArrayList<>();
      list.forEach(item -> items.add(sorted(item)));
      return items;
    }
    return value;
  }

  private static String textOrUrl(byte[] octets, String type) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
    } catch (CharacterCodingException notUtf8) {
      return url(octets, type, false);
    }
  }

  private static String url(byte[] octets, String type, boolean urlSafe) {
    Base64.Encoder encoder = urlSafe ? Base64.getUrlEncoder() : Base64.getEncoder();
    return "data:" + type + ";base64," + encoder.encodeToString(octets);
  }
}
