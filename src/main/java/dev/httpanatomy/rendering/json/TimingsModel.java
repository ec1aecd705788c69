package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.recording.Timings;
import org.jspecify.annotations.Nullable;

/// When the parts of an exchange passed, in nanoseconds after its connection was accepted; what did
/// not happen is absent.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimingsModel(
    @Nullable Long requestBegan,
    @Nullable Long requestHeadEnded,
    @Nullable Long requestEnded,
    @Nullable Long responseBegan,
    @Nullable Long responseHeadEnded,
    @Nullable Long responseEnded) {

  static TimingsModel of(Timings timings) {
    return new TimingsModel(
        known(timings.requestBegan()),
        known(timings.requestHeadEnded()),
        known(timings.requestEnded()),
        known(timings.responseBegan()),
        known(timings.responseHeadEnded()),
        known(timings.responseEnded()));
  }

  private static @Nullable Long known(long nanos) {
    return nanos == Timings.NEVER ? null : nanos;
  }
}
