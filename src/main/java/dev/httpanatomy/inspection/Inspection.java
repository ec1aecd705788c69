package dev.httpanatomy.inspection;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.reference.Words;
import java.util.stream.Stream;

/// An exchange taken apart and judged, at one moment.
///
/// @param exchange what was recorded
/// @param request what came
/// @param response what went, as far as it has
/// @param explainer says what a span means
public record Inspection(
    Exchange exchange,
    InspectedDirection request,
    InspectedDirection response,
    Explainer explainer) {

  /// The same, explained in another language.
  public Inspection in(Words words) {
    return new Inspection(exchange, request, response, new Explainer(words));
  }

  /// All findings, those on the request first.
  public Stream<Finding> findings() {
    return Stream.concat(request.findings(), response.findings());
  }

  /// How many findings there are of a severity.
  public long count(Severity severity) {
    return findings().filter(finding -> finding.rule().severity() == severity).count();
  }
}
