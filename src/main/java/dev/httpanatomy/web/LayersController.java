package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.host.HostFacts;
import dev.httpanatomy.host.kernel.HostObserver;
import dev.httpanatomy.inspection.layers.Layers;
import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.LayersView;
import dev.httpanatomy.web.openapi.ShowsLayers;
import dev.httpanatomy.web.openapi.ShowsOwnLayers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A connection layer by layer: any, by its id, or the one that asks.
@RestController
final class LayersController {

  private final RecordingStore store;
  private final Representation representation;
  private final HostObserver host = new HostObserver();

  LayersController(RecordingStore store, Representation representation) {
    this.store = store;
    this.representation = representation;
  }

  @GetMapping("/layers")
  @ShowsOwnLayers
  ResponseEntity<byte[]> own(HttpServletRequest request) {
    if (!(request.getAttribute(HttpTap.EXCHANGE_ID_ATTRIBUTE) instanceof String id)) {
      throw Problems.notRecorded();
    }
    Exchange exchange = store.exchange(id).orElseThrow(() -> Problems.notHeld("exchange", id));
    return layers(exchange.connection().id(), request);
  }

  @GetMapping("/connections/{id}/layers")
  @ShowsLayers
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    return layers(id, request);
  }

  private ResponseEntity<byte[]> layers(String id, HttpServletRequest request) {
    LayersView view = representation.chooseForLayers(request);
    Connection connection =
        store.connection(id).orElseThrow(() -> Problems.notHeld("connection", id));
    HostFacts facts = host.observe(connection.head());
    Words words = Language.wanted(request);
    Layers layers = Layers.of(connection, facts, words);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(view.mediaType()))
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .header(HttpHeaders.VARY, Language.VARY)
        .cacheControl(CacheControl.noStore())
        .body(view.render(layers).getBytes(UTF_8));
  }
}
