package dev.httpanatomy.httpbin.extra;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.ChosenField;
import dev.httpanatomy.httpbin.ExactFields;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Sends an interim response (RFC 9110 §15.2) and then the final one.
@HttpbinController
final class InterimController {

  private static final Pattern CODE = Pattern.compile("1[0-9]{2}");
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int EARLY_HINTS = 103;
  private static final String HINT = "</anatomy.css>; rel=preload; as=style";

  /// The parameters of the query are the fields of the interim response; those of 103 are a Link
  /// (RFC 8297 §2) unless they are given.
  @GetMapping("/info/{status}")
  Reply interim(HttpbinRequest request, @PathVariable("status") String code) {
    int status = CODE.matcher(code).matches() ? Integer.parseInt(code) : 0;
    if (status == 0 || status == SWITCHING_PROTOCOLS) {
      throw HttpbinError.of(
          400, "an interim response has a status-code of 100 to 199, but for 101");
    }
    Map<String, List<String>> asked = request.query().values();
    HttpFields.Mutable fields = HttpFields.build();
    asked.forEach((name, values) -> values.forEach(value -> add(fields, name, value)));
    if (status == EARLY_HINTS && asked.isEmpty()) {
      fields.add("Link", HINT);
    }
    // HTTP/1.0 has none of them (§15.2), and Jetty sends 100 only to who expects one (§10.1.1).
    boolean sent = request.servlet().getProtocol().equals("HTTP/1.1");
    if (sent) {
      ExactFields.response(request.servlet())
          .writeInterim(status, fields)
          .handle((done, failed) -> failed)
          .join();
    }
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("interim", status);
    known.put("sent", sent && (status != 100 || request.field("Expect").isPresent()));
    return Reply.json(request.dialect(), known);
  }

  private static void add(HttpFields.Mutable fields, String name, String value) {
    Reply.Field field = ChosenField.of(name, value);
    fields.add(field.name(), new String(field.value().getBytes(UTF_8), ISO_8859_1));
  }
}
