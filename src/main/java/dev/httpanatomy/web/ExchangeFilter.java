package dev.httpanatomy.web;

import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import java.util.Optional;
import java.util.function.Predicate;

/// Lets the exchanges through that a list is to show.
///
/// @param client the address of the peer, as `127.0.0.1:54122`
/// @param listener the name of the listener
/// @param method the method
/// @param status the status-code, as `404`, or its class, as `4xx`
/// @param path what the path of the request-target begins with
/// @param finding the id of a rule that applies
/// @param budget bounds what is taken apart to see whether it is let through
record ExchangeFilter(
    Optional<String> client,
    Optional<String> listener,
    Optional<String> method,
    Optional<String> status,
    Optional<String> path,
    Optional<String> finding,
    TreeBudget budget)
    implements Predicate<Exchange> {

  static ExchangeFilter of(QueryParameters query, TreeBudget budget) {
    return new ExchangeFilter(
        query.get("client"),
        query.get("listener"),
        query.get("method"),
        status(query),
        query.get("path"),
        query.get("finding"),
        budget);
  }

  @Override
  public boolean test(Exchange exchange) {
    return matches(client, exchange.connection().remote())
        && matches(listener, exchange.connection().listener())
        && (!looksInside() || budget.during(exchange, this::testInside));
  }

  /// Only these need the exchange taken apart, and only the last one needs it judged.
  private boolean looksInside() {
    return method.isPresent() || status.isPresent() || path.isPresent() || finding.isPresent();
  }

  private boolean testInside(Exchange exchange) {
    ExchangeSummary summary = ExchangeSummary.of(Inspector.dissect(exchange));
    String code = String.valueOf(summary.status());
    String target = summary.target() == null ? "" : summary.target();
    return matches(method, String.valueOf(summary.method()))
        && status
            .map(s -> s.endsWith("xx") ? code.startsWith(s.substring(0, 1)) : s.equals(code))
            .orElse(true)
        && path.map(target::startsWith).orElse(true)
        && finding.map(rule -> Inspector.finds(rule, exchange)).orElse(true);
  }

  private static boolean matches(Optional<String> wanted, String value) {
    return wanted.map(value::equals).orElse(true);
  }

  private static Optional<String> status(QueryParameters query) {
    Optional<String> status = query.get("status");
    status
        .filter(s -> !s.matches("[1-9][0-9][0-9]|[1-9]xx"))
        .ifPresent(s -> {
          throw Problems.badParameter("status", s, "a status-code or a class, as 404 or 4xx");
        });
    return status;
  }
}
