package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.json.DissectionModel;
import dev.httpanatomy.web.openapi.DissectsOctets;
import dev.httpanatomy.wire.Octets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Dissects octets that somebody has at hand. Any octets will do.
@RestController
final class DissectController {

  /// An array can't hold many more.
  private static final int MOST_OCTETS = Integer.MAX_VALUE - 64;

  private final int maxOctets;
  private final TreeBudget budget;

  DissectController(AnatomyProperties properties, TreeBudget budget) {
    this.budget = budget;
    this.maxOctets = (int) Math.min(properties.dissect().maxOctets().toBytes(), MOST_OCTETS);
  }

  @PostMapping("/dissect")
  @DissectsOctets
  ResponseEntity<DissectionModel> dissect(HttpServletRequest request) throws IOException {
    QueryParameters query = QueryParameters.of(request);
    String protocol = query.get("protocol").orElse(Http1Dissector.PROTOCOL);
    if (!protocol.equals(Http1Dissector.PROTOCOL)) {
      throw Problems.badParameter("protocol", protocol, Http1Dissector.PROTOCOL);
    }
    String kind = query.get("kind").orElse("auto");
    RequestMethod answered =
        RequestMethod.of(Octets.wrap(query.get("method").orElse("GET").getBytes(UTF_8)));
    Octets octets = content(request);
    budget.take(request, octets);
    List<InspectedMessage> messages = Inspector.inspect(octets, kindOf(kind, octets), answered);
    Words words = Language.wanted(request);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, words.language())
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .body(DissectionModel.of(octets.size(), messages, new Explainer(words)));
  }

  private static MessageKind kindOf(String kind, Octets octets) {
    return switch (kind) {
      case "auto" -> Inspector.guessKind(octets);
      case "request" -> MessageKind.REQUEST;
      case "response" -> MessageKind.RESPONSE;
      default -> throw Problems.badParameter("kind", kind, "request, response or auto");
    };
  }

  private Octets content(HttpServletRequest request) throws IOException {
    byte[] content = request.getInputStream().readNBytes(maxOctets + 1);
    if (content.length > maxOctets) {
      throw Problems.tooLarge("The octets to dissect", maxOctets);
    }
    return Octets.wrap(content);
  }
}
