package dev.httpanatomy.web;

import dev.httpanatomy.recording.Connection;
import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.recording.Direction;
import dev.httpanatomy.recording.HeldOctets;
import dev.httpanatomy.recording.Page;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.json.ConnectionModel;
import dev.httpanatomy.rendering.json.ConnectionSummary;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.rendering.json.ListModel;
import dev.httpanatomy.web.openapi.DrawsConnection;
import dev.httpanatomy.web.openapi.ListsConnections;
import dev.httpanatomy.web.openapi.ReadsConnection;
import dev.httpanatomy.web.openapi.ReadsReceived;
import dev.httpanatomy.web.openapi.ReadsSent;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Recorded connections: one by its id, or the list of them.
@RestController
@RequestMapping("/connections")
final class ConnectionsController {

  private final RecordingStore store;
  private final ListingGuard guard;
  private final TreeBudget budget;

  ConnectionsController(RecordingStore store, ListingGuard guard, TreeBudget budget) {
    this.budget = budget;
    this.store = store;
    this.guard = guard;
  }

  @GetMapping
  @ListsConnections
  ResponseEntity<ListModel<ConnectionSummary>> list(HttpServletRequest request) {
    guard.check(request);
    QueryParameters query = QueryParameters.of(request);
    Optional<String> client = query.get("client");
    Optional<String> listener = query.get("listener");
    Predicate<Connection> filter =
        connection ->
            client.map(connection.head().remote()::equals).orElse(true)
                && listener.map(connection.head().listener()::equals).orElse(true);
    Paging paging = Paging.of(request);
    Page<Connection> page = store.connections(paging.before(), paging.limit(), filter);
    return paging.respond(page.items().stream().map(ConnectionSummary::of).toList(), page.next());
  }

  @GetMapping("/{id}")
  @ReadsConnection
  ResponseEntity<ConnectionModel> one(@PathVariable String id) {
    ConnectionRecording recording = recording(id);
    List<ExchangeSummary> exchanges =
        recording.connection().exchanges().stream().map(budget::summary).toList();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(ConnectionModel.of(recording, exchanges));
  }

  @GetMapping("/{id}/received")
  @ReadsReceived
  ResponseEntity<byte[]> received(@PathVariable String id, HttpServletRequest request) {
    return OctetsResponse.of(octets(id, Direction.RECEIVED), QueryParameters.of(request));
  }

  @GetMapping("/{id}/sent")
  @ReadsSent
  ResponseEntity<byte[]> sent(@PathVariable String id, HttpServletRequest request) {
    return OctetsResponse.of(octets(id, Direction.SENT), QueryParameters.of(request));
  }

  @GetMapping("/{id}/diagram")
  @DrawsConnection
  ResponseEntity<String> diagram(@PathVariable String id, HttpServletRequest request) {
    ConnectionRecording recording = recording(id);
    Diagram diagram = Diagram.wanted(request);
    Words words = Language.wanted(request);
    return ResponseEntity.ok()
        .contentType(diagram.mediaType())
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .header(HttpHeaders.VARY, Language.VARY)
        .cacheControl(CacheControl.noStore())
        .body(diagram.render(recording, words));
  }

  private ConnectionRecording recording(String id) {
    return store.recording(id).orElseThrow(() -> Problems.notHeld("connection", id));
  }

  private HeldOctets octets(String id, Direction direction) {
    return store.octets(id, direction).orElseThrow(() -> Problems.notHeld("connection", id));
  }
}
