package dev.httpanatomy.finding;

/// How much a finding matters, the worst first.
public enum Severity {
  /// A MUST is broken, and no recipient is asked to bear with it.
  ERROR("error"),
  /// A SHOULD is broken; or a MUST, but recipients may bear with it by the specification, or mostly
  /// do.
  WARNING("warning"),
  /// Nothing is broken, but a reader may want to know.
  NOTE("note");

  private final String word;

  Severity(String word) {
    this.word = word;
  }

  /// `error`, `warning` or `note`.
  public String word() {
    return word;
  }
}
