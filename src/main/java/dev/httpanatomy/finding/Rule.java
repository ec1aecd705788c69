package dev.httpanatomy.finding;

import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;

/// An entry of the catalogue: something that can be said of a message.
///
/// @param id a short name in kebab-case, as `space-before-colon`
/// @param severity how much it matters
/// @param summary what is the case, in one short line without a full stop
/// @param explanation why it matters, a paragraph; line breaks in it are taken for spaces
/// @param advice what to do, one short sentence
/// @param reference the section that says so, as `RFC 9112 §5.1`
public record Rule(
    String id,
    Severity severity,
    String summary,
    String explanation,
    String advice,
    String reference) {

  public Rule {
    explanation = explanation.strip().replace('\n', ' ');
  }

  /// What this rule says of the octets `at`.
  public Finding at(Span at, Sentence message) {
    return new Finding(this, at, message);
  }

  /// What this rule says of the octets `at`, in a sentence without arguments.
  public Finding at(Span at, String pattern) {
    return at(at, Sentence.of(pattern));
  }
}
