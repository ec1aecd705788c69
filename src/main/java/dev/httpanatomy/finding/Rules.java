package dev.httpanatomy.finding;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.httpanatomy.finding.field.ContentLength;
import dev.httpanatomy.finding.field.FieldName;
import dev.httpanatomy.finding.field.Host;
import dev.httpanatomy.finding.field.TransferEncoding;
import dev.httpanatomy.finding.http1.Framing;
import dev.httpanatomy.finding.http1.Protocol;
import dev.httpanatomy.finding.http1.Syntax;
import dev.httpanatomy.finding.http1.Target;
import dev.httpanatomy.finding.http1.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The catalogue.
public final class Rules {

  /// In the order in which a message shows them. A new subject is a class, and a line here.
  static final List<Subject> SUBJECTS =
      List.of(
          new Syntax(),
          new Protocol(),
          new Version(),
          new Target(),
          new Host(),
          new Framing(),
          new ContentLength(),
          new TransferEncoding(),
          new FieldName());

  private static final List<Rule> ALL =
      SUBJECTS.stream().flatMap(subject -> subject.rules().stream()).toList();

  private static final Map<String, Rule> BY_ID =
      ALL.stream().collect(toUnmodifiableMap(Rule::id, identity()));

  private Rules() {}

  /// All rules, subject by subject; always in the same order.
  public static List<Rule> all() {
    return ALL;
  }

  /// The rule with this id.
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }
}
