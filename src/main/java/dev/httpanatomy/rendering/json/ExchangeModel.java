package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.recording.Exchange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An exchange: a request and what answered it.
///
/// @param id its capability: whoever holds it may read the exchange
/// @param connection what carried it
/// @param index which one on its connection it is, from 0
/// @param at when its first octet passed
/// @param open whether more of it may still come
/// @param links where more is to be found, by what it is
/// @param request what came
/// @param response what went
/// @param timings when
/// @param forwarded for whom it is, as a trusted proxy says; absent where none does
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExchangeModel(
    String id,
    ConnectionHeadModel connection,
    long index,
    Instant at,
    boolean open,
    Map<String, String> links,
    DirectionModel request,
    DirectionModel response,
    TimingsModel timings,
    @Nullable ForwardedModel forwarded) {

  /// The model of an inspected exchange.
  public static ExchangeModel of(Inspection inspection) {
    Exchange exchange = inspection.exchange();
    return new ExchangeModel(
        exchange.id(),
        ConnectionHeadModel.of(exchange.connection()),
        exchange.index(),
        exchange.at(),
        exchange.open(),
        links(exchange),
        DirectionModel.of(inspection.request(), exchange.reads(), inspection.explainer()),
        DirectionModel.of(inspection.response(), exchange.writes(), inspection.explainer()),
        TimingsModel.of(exchange.timings()),
        exchange.forwarded().map(ForwardedModel::of).orElse(null));
  }

  private static Map<String, String> links(Exchange exchange) {
    String self = "/exchanges/" + exchange.id();
    String connection = "/connections/" + exchange.connection().id();
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", self);
    links.put("request", self + "/request");
    links.put("response", self + "/response");
    links.put("connection", connection);
    links.put("diagram", connection + "/diagram");
    return links;
  }
}
