package dev.httpanatomy.httpbin.websocket;

import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;

/// How large what is echoed may be.
///
/// @param fragment octets of a frame of data, of both directions
/// @param message octets of a message, not less than a fragment
record EchoLimits(int fragment, int message) {

  /// @throws HttpbinError 400 for what is out of range
  static EchoLimits of(HttpbinRequest request) {
    int most = (int) Math.min(request.limits().maxBody().toBytes(), Integer.MAX_VALUE - 16);
    int fragment = size(request, "max_fragment_size", Math.max(most / 2, 1), most);
    int message = size(request, "max_message_size", most, most);
    if (fragment > message) {
      throw HttpbinError.of(
          400,
          "max_fragment_size %d must be less than or equal to max_message_size %d"
              .formatted(fragment, message));
    }
    return new EchoLimits(fragment, message);
  }

  private static int size(HttpbinRequest request, String name, int otherwise, int most) {
    int size =
        request
            .parameter(name)
            .filter(text -> !text.isEmpty())
            .map(text -> Numbers.whole(name, text))
            .orElse(otherwise);
    if (size < 1 || size > most) {
      throw HttpbinError.of(400, "%s is 1 to %d".formatted(name, most));
    }
    return size;
  }
}
