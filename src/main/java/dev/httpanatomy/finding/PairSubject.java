package dev.httpanatomy.finding;

import java.util.List;
import java.util.function.Consumer;

/// The rules about one subject that need both the request and its response, and how the two are
/// held against each other.
public interface PairSubject {

  /// The rules, in the order in which a reader meets their subjects.
  List<Rule> rules();

  /// Tells what the rules say of the two, in any order.
  ///
  /// @param ofRequest takes findings whose octets are the request's
  /// @param ofResponse takes findings whose octets are the response's
  void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse);
}
