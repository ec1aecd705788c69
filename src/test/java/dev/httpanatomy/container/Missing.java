package dev.httpanatomy.container;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/// What a test needs and this machine has not: the test is skipped, with a plain line that says so.
/// In continuous integration it fails.
final class Missing {

  private Missing() {}

  static <T> T because(String reason) {
    if ("true".equals(System.getenv("CI"))) {
      fail(reason);
    }
    System.err.println("skipped: " + reason);
    return abort(reason);
  }
}
