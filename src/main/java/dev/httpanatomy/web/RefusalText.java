package dev.httpanatomy.web;

import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.rendering.text.TextView;
import org.springframework.http.ProblemDetail;

/// A refusal for somebody at a terminal: what is wrong, and the request with a pointer at the octet
/// where it is wrong.
final class RefusalText {

  /// A longer request would bury what is to be said of it.
  private static final int SHOWN_OCTETS = 8192;

  private RefusalText() {}

  /// @param serverReason what the HTTP server objected to, in its own words
  static String render(ProblemDetail problem, String serverReason, Inspection inspection) {
    if (inspection.request().recorded().length() > SHOWN_OCTETS
        || inspection.findings().findAny().isEmpty()) {
      return ProblemText.render(problem);
    }
    Explainer explainer = inspection.explainer();
    String link =
        "%s://%s/exchanges/%s"
            .formatted(
                inspection.exchange().connection().tls().isPresent() ? "https" : "http",
                inspection.exchange().connection().local(),
                inspection.exchange().id());
    String anatomy = new TextView(false).request(inspection);
    return """
    %d  %s

    %s%s
    %s
    """
        .formatted(
            problem.getStatus(),
            problem.getTitle(),
            anatomy,
            explainer.say("The server's words: {0}", serverReason),
            explainer.say("The whole exchange: {0}", link));
  }
}
