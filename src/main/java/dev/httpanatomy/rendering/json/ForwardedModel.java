package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.recording.Forwarded;
import org.jspecify.annotations.Nullable;

/// What a trusted proxy says of the request that it passes on.
///
/// @param client for whom it asks: an IP address, with a port if the proxy names one
/// @param proto the scheme that the client used; absent where the proxy doesn't say
/// @param host the authority that the client asked for; absent where the proxy doesn't say
/// @param field which field says so
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ForwardedModel(
    String client, @Nullable String proto, @Nullable String host, String field) {

  static ForwardedModel of(Forwarded forwarded) {
    return new ForwardedModel(
        forwarded.client(),
        forwarded.proto().orElse(null),
        forwarded.host().orElse(null),
        forwarded.field());
  }
}
