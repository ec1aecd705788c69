package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.HeldOctets;
import dev.httpanatomy.recording.Page;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.rendering.json.ListModel;
import dev.httpanatomy.web.openapi.ListsExchanges;
import dev.httpanatomy.web.openapi.ReadsExchange;
import dev.httpanatomy.web.openapi.ReadsRequest;
import dev.httpanatomy.web.openapi.ReadsResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Recorded exchanges: one by its id, or the list of them.
@RestController
@RequestMapping("/exchanges")
final class ExchangesController {

  private final RecordingStore store;
  private final Representation representation;
  private final ListingGuard guard;
  private final TreeBudget budget;

  ExchangesController(
      RecordingStore store, Representation representation, ListingGuard guard, TreeBudget budget) {
    this.budget = budget;
    this.store = store;
    this.representation = representation;
    this.guard = guard;
  }

  @GetMapping
  @ListsExchanges
  ResponseEntity<ListModel<ExchangeSummary>> list(HttpServletRequest request) {
    guard.check(request);
    ExchangeFilter filter = ExchangeFilter.of(QueryParameters.of(request), budget);
    Paging paging = Paging.of(request);
    Page<Exchange> page = store.exchanges(paging.before(), paging.limit(), filter);
    List<ExchangeSummary> items = page.items().stream().map(budget::summary).toList();
    return paging.respond(items, page.next());
  }

  @GetMapping("/{id}")
  @ReadsExchange
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    View view = representation.choose(request);
    Exchange exchange = exchange(id);
    budget.takeForView(request, exchange.request(), exchange.response());
    Words words = Language.wanted(request);
    Inspection inspection = Inspector.inspect(exchange, words);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(view.mediaType()))
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .header(HttpHeaders.VARY, Language.VARY)
        .cacheControl(CacheControl.noStore())
        .body(view.render(inspection).getBytes(UTF_8));
  }

  @GetMapping("/{id}/request")
  @ReadsRequest
  ResponseEntity<byte[]> request(@PathVariable String id, HttpServletRequest request) {
    return octets(exchange(id).request(), request);
  }

  @GetMapping("/{id}/response")
  @ReadsResponse
  ResponseEntity<byte[]> response(@PathVariable String id, HttpServletRequest request) {
    return octets(exchange(id).response(), request);
  }

  private Exchange exchange(String id) {
    return store.exchange(id).orElseThrow(() -> Problems.notHeld("exchange", id));
  }

  private static ResponseEntity<byte[]> octets(
      RecordedMessage message, HttpServletRequest request) {
    List<HeldOctets.Range> held =
        message.octets().isEmpty() ? List.of() : List.of(new HeldOctets.Range(0, message.octets()));
    return OctetsResponse.of(new HeldOctets(message.length(), held), QueryParameters.of(request));
  }
}
