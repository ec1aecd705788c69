package dev.httpanatomy.dissection.field;

/// One rule of a grammar.
@FunctionalInterface
interface FieldGrammar {

  /// Lays out the window that `parts` stands in, as far as it makes sense. What is left of the
  /// window becomes one `unparsed` leaf, so a rule may stop at any octet.
  void lay(Parts parts);
}
