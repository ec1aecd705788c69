package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.web.openapi.ShowsAnatomy;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/// Shows the very exchange that asks: the request, and then the response, whose head has left by
/// the time it is shown.
@RestController
final class AnatomyController {

  private static final int SKIP_OCTETS = 8192;
  private static final double NANOS_PER_MILLI = 1e6;

  private final RecordingStore store;
  private final Representation representation;
  private final long maxContent;
  private final TreeBudget budget;

  AnatomyController(
      RecordingStore store,
      Representation representation,
      AnatomyProperties properties,
      TreeBudget budget) {
    this.budget = budget;
    this.store = store;
    this.representation = representation;
    this.maxContent = properties.http().maxContent().toBytes();
  }

  @RequestMapping({"/anatomy", "/anatomy/**"})
  @ShowsAnatomy
  void anatomy(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!(request.getAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE) instanceof String id)) {
      throw Problems.notRecorded();
    }
    View view = representation.choose(request);
    Words words = Language.wanted(request);
    awaitContent(request.getInputStream());
    Exchange asking = exchange(id);
    budget.takeForView(request, asking.request());
    response.setContentType(view.mediaType());
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.language());
    response.setHeader(HttpHeaders.VARY, Language.VARY);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    OutputStream out = response.getOutputStream();
    Inspection asked = Inspector.inspect(asking, words);
    out.write(view.request(asked).getBytes(UTF_8));
    response.flushBuffer();
    Exchange answering = exchange(id);
    String rest =
        view.response(Inspector.inspectAnswering(answering, asked), remark(answering, words));
    out.write(rest.getBytes(UTF_8));
  }

  /// Spring answers OPTIONS itself where nothing is mapped to just that.
  @Hidden
  @RequestMapping(
      path = {"/anatomy", "/anatomy/**"},
      method = RequestMethod.OPTIONS)
  void options(HttpServletRequest request, HttpServletResponse response) throws IOException {
    anatomy(request, response);
  }

  /// All of the request is to be shown, so all of it has to be here.
  private void awaitContent(InputStream content) throws IOException {
    byte[] skipped = new byte[SKIP_OCTETS];
    long total = 0;
    int read;
    while ((read = content.read(skipped)) >= 0) {
      total += read;
      if (total > maxContent) {
        throw Problems.tooLarge("The content of a request to /anatomy", maxContent);
      }
    }
  }

  private Exchange exchange(String id) {
    return store.exchange(id).orElseThrow(() -> Problems.notHeld("exchange", id));
  }

  private static String remark(Exchange exchange, Words words) {
    long answered = exchange.timings().responseHeadEnded() - exchange.timings().requestBegan();
    return words.say(
        "its head left {0} ms after the request came; its body is what you are reading",
        String.format(Locale.ROOT, "%.2f", answered / NANOS_PER_MILLI));
  }
}
