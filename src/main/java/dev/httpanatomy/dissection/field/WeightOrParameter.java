package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// A weight, or a parameter of another name, RFC 9110 §12.4.2.
///
/// ```abnf
/// weight = OWS ";" OWS "q=" qvalue
/// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )
/// ```
final class WeightOrParameter implements FieldGrammar {

  private static final FieldGrammar WEIGHT =
      new Wrapped(
          Role.WEIGHT, new NameAndValue(Role.PARAMETER_NAME, true, WeightOrParameter::layQvalue));

  @Override
  public void lay(Parts parts) {
    int nameEnd = parts.runEnd(Grammar::isTchar);
    boolean weight = nameEnd == parts.at() + 1 && (parts.peek() | 0x20) == 'q';
    (weight ? WEIGHT : NameAndValue.PARAMETER).lay(parts);
  }

  private static void layQvalue(Parts parts) {
    int stop = parts.runEnd(octet -> Grammar.isDigit(octet) || octet == '.');
    if (Weight.read(parts.text(stop)).isPresent()) {
      parts.leaf(Role.QVALUE, stop);
    } else {
      parts.missing("qvalue, 0 to 1 with at most three decimals");
    }
  }
}
