package dev.httpanatomy.httpbin;

import java.util.Optional;
import java.util.stream.Stream;

/// Which of the two services is spoken. They contradict each other (values or lists, quoted entity
/// tags or bare ones), so an answer is wholly in one of them.
public enum Dialect {
  /// That of psf/httpbin.
  HTTPBIN("httpbin"),
  /// That of mccutchen/go-httpbin.
  GO_HTTPBIN("go-httpbin");

  /// The query parameter that chooses a dialect for one request.
  static final String PARAMETER = "dialect";

  private final String title;

  Dialect(String title) {
    this.title = title;
  }

  /// The dialect of this name.
  static Optional<Dialect> named(String name) {
    return Stream.of(values()).filter(each -> each.title.equals(name)).findFirst();
  }

  /// Whether it is go-httpbin's.
  public boolean isGo() {
    return this == GO_HTTPBIN;
  }

  @Override
  public String toString() {
    return title;
  }
}
