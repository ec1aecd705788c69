package dev.httpanatomy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.RuleText;
import dev.httpanatomy.finding.Severity;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.jetty.RefusedRequest;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Span;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Tells the sender of a request that the HTTP server refused at which octet it broke, by which
/// rule, and where its anatomy is.
@Component
final class RefusalAnswers {

  private static final int VERSION_NOT_SUPPORTED = 505;
  private static final String DEFAULT_LANGUAGE = Words.languages().iterator().next();
  private static final MediaType TEXT = ProblemAdvice.TEXT;
  private static final List<MediaType> OFFERS =
      List.of(MediaType.APPLICATION_PROBLEM_JSON, MediaType.APPLICATION_JSON, TEXT);

  private final RecordingStore store;
  private final ObjectWriter json;
  private final ObjectProvider<MeterRegistry> meters;
  private final TreeBudget budget;
  private final long mostHead;

  RefusalAnswers(
      RecordingStore store,
      TreeBudget budget,
      JsonMapper mapper,
      ObjectProvider<MeterRegistry> meters,
      ServerProperties server) {
    this.mostHead = server.getMaxHttpRequestHeaderSize().toBytes();
    this.store = store;
    this.budget = budget;
    this.json = mapper.writer().with(SerializationFeature.INDENT_OUTPUT);
    this.meters = meters;
  }

  RefusedRequest.Answer answer(RefusedRequest refused) {
    count(refused.status());
    return refused
        .exchangeId()
        .flatMap(store::exchange)
        .flatMap(exchange ->
            budget.ifFree(exchange, held -> answer(refused, Optional.of(inspected(held)))))
        .orElseGet(() -> answer(refused, Optional.empty()));
  }

  private static Inspection inspected(Exchange exchange) {
    Inspection inspection = Inspector.inspect(exchange);
    return inspection.in(Words.accepted(fieldValues(inspection, "Accept-Language")));
  }

  /// @param inspection none where there is no exchange, or it can't be taken apart just now
  private RefusedRequest.Answer answer(RefusedRequest refused, Optional<Inspection> inspection) {
    String language =
        inspection.map(Inspection::explainer).map(Explainer::language).orElse(DEFAULT_LANGUAGE);
    ProblemDetail problem = problem(refused, inspection);
    return inspection
        .filter(RefusalAnswers::wantsText)
        .map(i -> RefusalText.render(problem, refused.reason(), i))
        .map(text -> new RefusedRequest.Answer(TEXT.toString(), language, text.getBytes(UTF_8)))
        .orElseGet(() ->
            new RefusedRequest.Answer(
                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                language,
                json.writeValueAsBytes(problem)));
  }

  private void count(int status) {
    meters.ifAvailable(registry ->
        registry
            .counter("anatomy.requests.refused", "status", Integer.toString(status))
            .increment());
  }

  private ProblemDetail problem(RefusedRequest refused, Optional<Inspection> inspection) {
    ProblemDetail problem = Problems.ofStatus(refused.status());
    problem.setDetail("The HTTP server refused the request: " + refused.reason() + ".");
    inspection.ifPresent(i -> describe(problem, refused, i));
    refused
        .exchangeId()
        .ifPresent(id -> {
          problem.setInstance(URI.create("/exchanges/" + id));
          problem.setProperty("anatomy", "/exchanges/" + id);
        });
    problem.setProperty("server-reason", refused.reason());
    return problem;
  }

  /// A rule that is broken says more than a limit or a precaution, but a request that is too long
  /// was cut off, and looks broken for that alone.
  private void describe(ProblemDetail problem, RefusedRequest refused, Inspection inspection) {
    Optional<RefusedAt> place = RefusedAt.in(inspection, refused, mostHead);
    Optional<Finding> worst =
        place.flatMap(RefusedAt::rule).isPresent()
            ? Optional.empty()
            : worst(inspection, refused.status());
    worst.ifPresentOrElse(
        finding -> describe(problem, finding, inspection.explainer()),
        () -> place.ifPresent(at -> describe(problem, at, inspection.explainer())));
  }

  private static void describe(ProblemDetail problem, RefusedAt place, Explainer explainer) {
    String found = explainer.say(place.found());
    Optional<RuleText> text = place.rule().map(explainer::explain);
    problem.setType(Problems.type(place.type()));
    problem.setDetail(
        explainer
            .say(
                "At octet {0}: {1}. {2} {3}",
                place.octet(),
                found,
                text.map(RuleText::explanation).orElse(""),
                text.map(RuleText::advice).orElse(""))
            .strip());
    place.rule().ifPresent(rule -> problem.setProperty("rule", rule.id()));
    problem.setProperty("octet", place.octet());
    problem.setProperty("found", found);
    problem.setProperty("reference", place.reference());
  }

  private static void describe(ProblemDetail problem, Finding finding, Explainer explainer) {
    RuleText text = explainer.explain(finding.rule());
    String found = explainer.say(finding.message());
    problem.setType(Problems.type(finding.rule().id()));
    problem.setTitle(text.summary());
    problem.setDetail(
        explainer.say(
            "At octet {0}: {1}. {2} {3}",
            finding.at().start(), found, text.explanation(), text.advice()));
    problem.setProperty("rule", finding.rule().id());
    problem.setProperty("octet", finding.at().start());
    problem.setProperty("found", found);
    problem.setProperty("reference", finding.rule().reference());
  }

  /// The first of the gravest findings on the request. A note is no reason to refuse one, but for a
  /// note on a version that is not supported here.
  private static Optional<Finding> worst(Inspection inspection, int status) {
    Optional<Span> version =
        status == VERSION_NOT_SUPPORTED ? version(inspection) : Optional.empty();
    return inspection
        .request()
        .findings()
        .filter(finding ->
            finding.rule().severity() != Severity.NOTE
                || version.filter(finding.at()::equals).isPresent())
        .min(Comparator.comparing(finding -> finding.rule().severity()));
  }

  private static Optional<Span> version(Inspection inspection) {
    return inspection.request().messages().stream()
        .findFirst()
        .flatMap(request -> request.dissection().inStartLine(Role.HTTP_VERSION))
        .map(Node::span);
  }

  /// Who says nothing of what it accepts is taken for somebody who types at a terminal.
  private static boolean wantsText(Inspection inspection) {
    List<String> accept = fieldValues(inspection, "Accept");
    return accept.isEmpty() || Negotiation.choose(String.join(", ", accept), OFFERS).equals(TEXT);
  }

  private static List<String> fieldValues(Inspection inspection, String name) {
    return inspection.request().messages().stream()
        .findFirst()
        .map(InspectedMessage::dissection)
        .map(request -> request.fieldValues(name))
        .orElse(List.of());
  }
}
