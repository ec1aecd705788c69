package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.httpanatomy.httpbin.HtmlText;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.Reply;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Content under a media type that the client has chosen, so that no browser runs it.
///
/// Of a type that may be markup the markup is escaped, as go-httpbin does it; what is a script or a
/// style sheet, which need no markup, is refused: our own pages may load such from here.
final class ChosenType {

  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";
  private static final Set<String> HARMLESS =
      Set.of("text/plain", "application/json", "application/octet-stream");
  private static final Pattern TYPE =
      Pattern.compile("(?<type>[\\w!#$&^.+-]+/[\\w!#$&^.+-]+)(\\s*;[ -~]*)?");
  private static final Pattern SCRIPT = Pattern.compile(".*(script|css|wasm|x-mixed-replace).*");

  private ChosenType() {}

  /// @throws HttpbinError 400 if it is no media type, or that of a script
  static Reply reply(String type, byte[] content) {
    Matcher parts = TYPE.matcher(type);
    String name = parts.matches() ? parts.group("type").toLowerCase(Locale.ROOT) : "";
    if (name.isEmpty() || SCRIPT.matcher(name).matches()) {
      throw HttpbinError.of(400, "content-type is a media type, but for that of a script");
    }
    byte[] shown =
        HARMLESS.contains(name)
            ? content
            : HtmlText.escaped(new String(content, ISO_8859_1)).getBytes(ISO_8859_1);
    return Reply.of(200, type, shown).with("Content-Security-Policy", SANDBOX);
  }
}
