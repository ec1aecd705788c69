package dev.httpanatomy.finding;

import dev.httpanatomy.dissection.content.MessageContent;
import java.util.List;
import java.util.function.Consumer;

/// The rules about one subject that need the content decoded and taken apart, and how it is held
/// against them.
public interface ContentSubject {

  /// The rules, in the order in which a reader meets their subjects.
  List<Rule> rules();

  /// Tells what the rules say of content, in any order.
  ///
  /// @param found takes findings whose octets are the message's, even where the content stands in
  ///   others
  void check(MessageContent content, Consumer<Finding> found);
}
