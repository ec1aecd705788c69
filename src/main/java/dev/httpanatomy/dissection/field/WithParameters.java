package dev.httpanatomy.dissection.field;

/// Something and its parameters, RFC 9110 §5.6.6.
///
/// @param head what stands before the first semicolon
/// @param parameter what stands behind each semicolon
record WithParameters(FieldGrammar head, FieldGrammar parameter) implements FieldGrammar {

  static WithParameters of(FieldGrammar head) {
    return new WithParameters(head, NameAndValue.PARAMETER);
  }

  /// With a weight among its parameters, RFC 9110 §12.4.2.
  static WithParameters weighted(FieldGrammar head) {
    return new WithParameters(head, new WeightOrParameter());
  }

  @Override
  public void lay(Parts parts) {
    int stop = parts.trimmed(parts.find(';', Delimiting.OUTSIDE_QUOTES));
    parts.within(stop, head);
    new Parameters(parameter).lay(parts);
  }
}
