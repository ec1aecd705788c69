package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.Forwarded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An exchange in a list. It shows no field-values, for these may hold secrets.
///
/// @param id its capability
/// @param connection the capability of its connection
/// @param listener the name of the listener
/// @param client the address of the peer
/// @param forwarded for whom it is, as a trusted proxy says; absent where none does
/// @param at when its first octet passed
/// @param open whether more of it may still come
/// @param method the method; absent where there is none, as may be the next two
/// @param target the request-target; secrets in it are masked
/// @param status the status-code of the final response
/// @param requestLength how many octets came
/// @param responseLength how many octets went
/// @param truncated whether more passed than is held
/// @param findings the ids of the rules that apply, each once
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExchangeSummary(
    String id,
    String connection,
    String listener,
    String client,
    @Nullable String forwarded,
    Instant at,
    boolean open,
    @Nullable String method,
    @Nullable String target,
    @Nullable Integer status,
    long requestLength,
    long responseLength,
    boolean truncated,
    List<String> findings) {

  /// The summary of an inspected exchange.
  public static ExchangeSummary of(Inspection inspection) {
    Exchange exchange = inspection.exchange();
    return new ExchangeSummary(
        exchange.id(),
        exchange.connection().id(),
        exchange.connection().listener(),
        exchange.connection().remote(),
        exchange.forwarded().map(Forwarded::client).orElse(null),
        exchange.at(),
        exchange.open(),
        request(inspection).flatMap(request -> part(request, Role.METHOD)).orElse(null),
        request(inspection).flatMap(ExchangeSummary::target).orElse(null),
        status(inspection).orElse(null),
        exchange.request().length(),
        exchange.response().length(),
        exchange.request().truncated() || exchange.response().truncated(),
        inspection.findings().map(Finding::rule).map(rule -> rule.id()).distinct().toList());
  }

  private static Optional<Dissection> request(Inspection inspection) {
    return inspection.request().messages().stream().findFirst().map(InspectedMessage::dissection);
  }

  private static Optional<String> target(Dissection request) {
    return request.inStartLine(Role.REQUEST_TARGET).map(target -> ListedTarget.of(request, target));
  }

  private static Optional<Integer> status(Inspection inspection) {
    List<InspectedMessage> responses = inspection.response().messages();
    return responses.isEmpty()
        ? Optional.empty()
        : part(responses.getLast().dissection(), Role.STATUS_CODE)
            .filter(code -> code.matches("[0-9]{3}"))
            .map(Integer::valueOf);
  }

  private static Optional<String> part(Dissection message, Role role) {
    return message.inStartLine(role).map(message::text);
  }
}
