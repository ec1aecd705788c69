package dev.httpanatomy.httpbin;

import java.util.Optional;

/// A request that gets an error of its dialect. Thrown by endpoints, answered by [ErrorReplies].
public final class HttpbinError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  private HttpbinError(int status, String detail) {
    super(detail, null, false, false);
    this.status = status;
  }

  /// @param status 400 to 599
  /// @param detail what is wrong, for people; it may repeat what the client sent
  public static HttpbinError of(int status, String detail) {
    return new HttpbinError(status, detail);
  }

  /// An error of which nothing more is to be said.
  public static HttpbinError of(int status) {
    return new HttpbinError(status, "");
  }

  /// Its status-code.
  public int status() {
    return status;
  }

  /// What is wrong.
  public Optional<String> detail() {
    return Optional.ofNullable(getMessage()).filter(detail -> !detail.isEmpty());
  }
}
