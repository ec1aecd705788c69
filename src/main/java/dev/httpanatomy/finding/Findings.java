package dev.httpanatomy.finding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.httpanatomy.dissection.Dissection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Holds a message against all rules.
public final class Findings {

  /// Ties are left in the order of the catalogue.
  private static final Comparator<Finding> ORDER =
      comparingInt((Finding finding) -> finding.at().start())
          .thenComparing(comparing(finding -> finding.rule().severity()));

  private Findings() {}

  /// What the rules say of a message: by octet, and of one octet the worst first.
  public static List<Finding> of(Dissection message) {
    List<Finding> found = new ArrayList<>();
    for (Subject subject : Rules.SUBJECTS) {
      subject.check(message, found::add);
    }
    found.sort(ORDER);
    return List.copyOf(found);
  }
}
