package dev.httpanatomy.finding;

import dev.httpanatomy.dissection.Dissection;
import java.util.List;
import java.util.function.Consumer;

/// The rules about one subject, and how a message is held against them.
public interface Subject {

  /// The rules, in the order in which a reader meets their subjects.
  List<Rule> rules();

  /// Tells what the rules say of a message, in any order.
  void check(Dissection message, Consumer<Finding> found);
}
