package dev.httpanatomy.httpbin.extra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.access.ListingAccess;
import dev.httpanatomy.httpbin.ChosenField;
import dev.httpanatomy.httpbin.Destination;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.Durations;
import dev.httpanatomy.httpbin.FieldSyntax;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A response that is put together from directives, each of which changes it.
final class Mix {

  private static final Pattern CODES = Pattern.compile("[0-9]{3}(,[0-9]{3}){0,99}");
  private static final Pattern COOKIE_VALUE = Pattern.compile("[^\\x00-\\x1F\\x7F;]*");
  private static final String TYPE = "Content-Type";
  private static final int TEMPORARY_REDIRECT = 307;
  private static final int HIGHEST = 999;
  private static final int HIGHEST_OF_GO = 599;

  private final HttpbinRequest request;
  private final List<Reply.Field> fields = new ArrayList<>();
  private int status;
  private @Nullable String type;
  private @Nullable String location;
  private byte[] content = {};
  private Duration delay = Duration.ZERO;

  Mix(HttpbinRequest request) {
    this.request = request;
  }

  /// Adds a directive.
  ///
  /// @throws HttpbinError 400 if there is no such directive, or it can't have this value; 403 for a
  ///   redirect to where none may lead
  void add(String directive, String value) {
    switch (directive) {
      case "s" -> status = status(value);
      case "h" -> field(value);
      case "c" -> cookie(value);
      case "cd" -> fields.add(new Reply.Field("Set-Cookie", expired(cookieName(value))));
      case "r" -> redirect(value);
      case "b64" -> content = decoded(value);
      case "d" -> delay = delay(value);
      default ->
          throw HttpbinError.of(400, "the directives of a mix are s, h, c, cd, r, b64, d and end");
    }
  }

  /// How long to wait before it is sent.
  Duration delay() {
    return delay;
  }

  Reply reply() {
    int known = status == 0 ? (location == null ? 200 : TEMPORARY_REDIRECT) : status;
    String contentType = type;
    if (contentType == null) {
      contentType = isText() ? SafeType.PLAIN : SafeType.OCTETS;
    }
    Reply reply = Reply.of(known, contentType, content);
    for (Reply.Field field : fields) {
      reply = reply.with(field.name(), field.value());
    }
    return location == null ? reply : reply.with("Location", location);
  }

  private int status(String value) {
    int highest = request.dialect().isGo() ? HIGHEST_OF_GO : HIGHEST;
    if (CODES.matcher(value).matches()) {
      String[] codes = value.split(",");
      int code = Integer.parseInt(codes[ThreadLocalRandom.current().nextInt(codes.length)]);
      if (code >= 200 && code <= highest) {
        return code;
      }
    }
    throw HttpbinError.of(
        400, "s is a status-code from 200 to %d, or several with commas".formatted(highest));
  }

  private void field(String value) {
    String[] parts = value.split(":", 2);
    Reply.Field field = ChosenField.of(parts[0], parts.length < 2 ? "" : parts[1].strip());
    if (field.name().equalsIgnoreCase(TYPE)) {
      type = SafeType.of(field.value());
    } else if (field.name().equalsIgnoreCase("Location")) {
      redirect(field.value());
      status = status == 0 ? 200 : status;
    } else {
      fields.add(field);
    }
  }

  private void cookie(String value) {
    String[] parts = value.split(":", 2);
    String content = parts.length < 2 ? "" : parts[1];
    if (!COOKIE_VALUE.matcher(content).matches()) {
      throw HttpbinError.of(400, "no cookie can have that value");
    }
    fields.add(new Reply.Field("Set-Cookie", cookieName(parts[0]) + "=" + content + "; Path=/"));
  }

  private static String expired(String name) {
    return name + "=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0";
  }

  private static String cookieName(String name) {
    if (!FieldSyntax.isToken(name) || name.equals(ListingAccess.COOKIE)) {
      throw HttpbinError.of(400, "no cookie can have that name here");
    }
    return name;
  }

  private void redirect(String target) {
    if (location != null) {
      throw HttpbinError.of(400, "a mix has one redirect at the most");
    }
    Destination destination = Destination.of(target);
    if (!destination.isAllowed(request.authority(), request.limits().redirectHosts())) {
      throw HttpbinError.of(
          403,
          "redirects lead to this host, and to those of the setting"
              + " anatomy.httpbin.redirect-hosts");
    }
    location = destination.reference();
  }

  /// A query makes a space of a plus.
  private static byte[] decoded(String value) {
    String standard = value.replace(' ', '+').replace('-', '+').replace('_', '/');
    try {
      return Base64.getDecoder().decode(standard.getBytes(ISO_8859_1));
    } catch (IllegalArgumentException noBase64) {
      throw HttpbinError.of(400, "b64 is Base64 (RFC 4648)");
    }
  }

  private Duration delay(String value) {
    Duration most = request.limits().maxDuration();
    return Durations.parse(value, Dialect.GO_HTTPBIN)
        .filter(each -> each.compareTo(most) <= 0)
        .orElseThrow(() -> Durations.invalid("d", most));
  }

  private boolean isText() {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
