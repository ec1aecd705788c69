package dev.httpanatomy.inspection;

import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Http1Dissector;
import dev.httpanatomy.dissection.MessageKind;
import dev.httpanatomy.dissection.RequestMethod;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Findings;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairFindings;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.recording.Timings;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.wire.Octets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes recordings apart.
public final class Inspector {

  private static final Octets STATUS_LINE_BEGINNING = Octets.latin1("HTTP/");

  private Inspector() {}

  /// Inspects an exchange of which nobody wants explanations.
  public static Inspection inspect(Exchange exchange) {
    return inspect(exchange, Words.in(Locale.ROOT));
  }

  /// Inspects an exchange.
  ///
  /// @param words the language to explain in
  public static Inspection inspect(Exchange exchange, Words words) {
    return inspect(exchange, words, Depth.DECODED);
  }

  /// Takes an exchange apart and judges nothing: no finding is in it, and no content is decoded.
  public static Inspection dissect(Exchange exchange) {
    return inspect(exchange, Words.in(Locale.ROOT), Depth.DISSECTED);
  }

  /// Whether a rule applies to an exchange. Content is decoded only for a rule about content.
  ///
  /// @param rule the id of a rule; none applies that isn't there
  public static boolean finds(String rule, Exchange exchange) {
    return inspect(exchange, Words.in(Locale.ROOT), Depth.of(rule))
        .findings()
        .anyMatch(finding -> finding.rule().id().equals(rule));
  }

  private static Inspection inspect(Exchange exchange, Words words, Depth depth) {
    List<Dissection> requests = Http1Dissector.requests(exchange.request().octets());
    List<Dissection> responses = responses(exchange, requests);
    Map<Dissection, List<Finding>> together =
        depth == Depth.DISSECTED ? Map.of() : together(requests, responses);
    return new Inspection(
        exchange,
        judge(exchange.request(), requests, exchange.timings().requestEnded(), together, depth),
        judge(exchange.response(), responses, exchange.timings().responseEnded(), together, depth),
        new Explainer(words));
  }

  private static List<Dissection> responses(Exchange exchange, List<Dissection> requests) {
    RequestMethod method =
        requests.stream()
            .findFirst()
            .flatMap(request -> request.inStartLine(Role.METHOD).map(request::octets))
            .map(RequestMethod::of)
            .orElse(RequestMethod.OTHER);
    return Http1Dissector.responses(exchange.response().octets(), method);
  }

  /// Inspects an exchange of whose response only the head has left: the octets behind it are those
  /// in which the inspection itself is on its way.
  ///
  /// @param asked the inspection from before: what it says of the request still holds, if no more
  ///   of that has come since
  public static Inspection inspectAnswering(Exchange exchange, Inspection asked) {
    RecordedMessage response = exchange.response();
    int head = (int) Math.min(Math.max(0, response.headLength()), response.octets().size());
    RecordedMessage onlyHead =
        new RecordedMessage(
            response.start(), response.octets().slice(0, head), head, response.headLength(), false);
    Exchange answering = exchange.withResponse(onlyHead);
    if (stillHolds(asked, exchange)) {
      return answered(answering, asked);
    }
    Inspection anew = inspect(answering);
    return new Inspection(answering, anew.request(), anew.response(), asked.explainer());
  }

  private static boolean stillHolds(Inspection asked, Exchange exchange) {
    return asked.response().messages().isEmpty()
        && asked.exchange().request().length() == exchange.request().length()
        && asked.exchange().timings().requestEnded() == exchange.timings().requestEnded();
  }

  private static Inspection answered(Exchange exchange, Inspection asked) {
    List<InspectedMessage> requests = asked.request().messages();
    List<Dissection> dissections = requests.stream().map(InspectedMessage::dissection).toList();
    List<Dissection> responses = responses(exchange, dissections);
    Map<Dissection, List<Finding>> together = together(dissections, responses);
    List<InspectedMessage> judged =
        requests.stream()
            .map(message -> message.and(together.getOrDefault(message.dissection(), List.of())))
            .toList();
    long ended = exchange.timings().responseEnded();
    return new Inspection(
        exchange,
        new InspectedDirection(exchange.request(), judged),
        judge(exchange.response(), responses, ended, together, Depth.DECODED),
        asked.explainer());
  }

  /// Inspects octets that somebody has at hand.
  ///
  /// @param kind which way they go
  /// @param answered the method of the request that responses answer
  public static List<InspectedMessage> inspect(
      Octets octets, MessageKind kind, RequestMethod answered) {
    List<Dissection> messages =
        kind == MessageKind.REQUEST
            ? Http1Dissector.requests(octets)
            : Http1Dissector.responses(octets, answered);
    return messages.stream()
        .map(message -> inspected(message, false, List.of(), Depth.DECODED))
        .toList();
  }

  /// What octets most likely are, by their first line.
  public static MessageKind guessKind(Octets octets) {
    return octets.startsWith(STATUS_LINE_BEGINNING, 0) ? MessageKind.RESPONSE : MessageKind.REQUEST;
  }

  /// What is to be said of the request and its responses together, by the message it is said of.
  private static Map<Dissection, List<Finding>> together(
      List<Dissection> requests, List<Dissection> responses) {
    Map<Dissection, List<Finding>> together = new IdentityHashMap<>();
    if (requests.isEmpty()) {
      return together;
    }
    Dissection request = requests.getFirst();
    for (Dissection response : responses) {
      if (Pair.isPossible(request, response)) {
        PairFindings found = Findings.of(new Pair(request, response));
        together.merge(request, found.request(), Findings::merged);
        together.merge(response, found.response(), Findings::merged);
      }
    }
    return together;
  }

  /// What is cut off by our own limits, or is still on its way, is no fault of its sender.
  private static InspectedDirection judge(
      RecordedMessage recorded,
      List<Dissection> messages,
      long ended,
      Map<Dissection, List<Finding>> together,
      Depth depth) {
    boolean cutByUs = recorded.truncated() || ended == Timings.NEVER;
    return new InspectedDirection(
        recorded,
        messages.stream()
            .map(message -> {
              List<Finding> ofBoth = together.getOrDefault(message, List.of());
              return inspected(message, cutByUs, ofBoth, depth);
            })
            .toList());
  }

  /// The content is decoded once; what is shown of it and what is found in it come from that.
  private static InspectedMessage inspected(
      Dissection message, boolean cutByUs, List<Finding> together, Depth depth) {
    if (depth == Depth.DISSECTED) {
      return new InspectedMessage(message, Optional.empty(), List.of());
    }
    Optional<MessageContent> content =
        depth == Depth.DECODED
            ? MessageContent.of(message, cutByUs, DecodingLimits.STANDARD)
            : Optional.empty();
    List<Finding> ofContent = content.map(Findings::of).orElse(List.of());
    List<Finding> findings =
        Findings.merged(Findings.merged(Findings.of(message), ofContent), together).stream()
            .filter(finding ->
                !cutByUs || !finding.rule().id().equals(DeviationKind.INCOMPLETE_MESSAGE.id()))
            .toList();
    return new InspectedMessage(message, content, findings);
  }
}
