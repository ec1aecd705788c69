package dev.httpanatomy.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says in a sentence why the service does not start where a raw port can't be had.
final class RawPortFailureAnalyzer extends AbstractFailureAnalyzer<RawPortException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, RawPortException cause) {
    String prefix = cause.key().substring(0, cause.key().lastIndexOf('.'));
    return new FailureAnalysis(
        cause.getMessage(),
        "Set %s to another port, or %s.enabled to false.".formatted(cause.key(), prefix),
        cause);
  }
}
