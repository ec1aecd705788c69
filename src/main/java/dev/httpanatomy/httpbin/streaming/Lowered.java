package dev.httpanatomy.httpbin.streaming;

/// Says that httpbin sends less than it was asked for, which its clients rely on.
final class Lowered {

  /// The field that says it: httpbin's own for what else there is to be known.
  static final String NAME = "X-More-Info";

  private Lowered() {}

  static String to(String limit) {
    return "lowered to the limit of " + limit;
  }
}
