package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `User-Agent = product *( RWS ( product / comment ) )`, RFC 9110 §10.1.5; `Server` is the same.
///
/// ```abnf
/// product = token [ "/" product-version ]
/// ```
final class ProductsGrammar implements FieldGrammar {

  private static final FieldGrammar PRODUCT =
      new Wrapped(Role.PRODUCT, new NameAndVersion(Run.TOKEN, Run.token(Role.PRODUCT_VERSION)));

  @Override
  public void lay(Parts parts) {
    while (parts.hasMore()) {
      if (parts.run(Role.RWS, Grammar::isWhitespace)) {
        continue;
      }
      if (parts.peek() == '(') {
        CommentGrammar.GRAMMAR.lay(parts);
      } else {
        int stop = parts.runEnd(octet -> octet != '(' && !Grammar.isWhitespace(octet));
        parts.within(stop, PRODUCT);
      }
    }
  }
}
