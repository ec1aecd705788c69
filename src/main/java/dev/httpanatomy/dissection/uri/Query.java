package dev.httpanatomy.dissection.uri;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.Tiling;
import dev.httpanatomy.wire.Octets;

/// A query as most are meant: names and values, parted by `&`, in the form that the URL Standard §5
/// calls `application/x-www-form-urlencoded`. To RFC 3986 §3.4 a query is one string.
///
/// ```abnf
/// query      = [ query-pair ] *( "&" [ query-pair ] )
/// query-pair = query-name [ "=" query-value ]
/// ```
public final class Query {

  /// How many parts of a query are told apart; the rest is one name.
  static final int MOST_PARTS = 1000;

  private Query() {}

  /// The query in `[start, end)`, which is not empty and has no `?` before it.
  public static Node dissect(Octets in, int start, int end) {
    Tiling parts = new Tiling(start);
    int left = MOST_PARTS;
    while (parts.at() < end) {
      if (left > 0 && in.at(parts.at()) == '&') {
        parts.leaf(Role.AMPERSAND, parts.at() + 1);
        left--;
      } else {
        int ampersand = left > 0 ? in.indexOf('&', parts.at(), end) : -1;
        Node pair = pair(in, parts.at(), ampersand < 0 ? end : ampersand, Math.max(1, left));
        left -= (int) pair.leaves().count();
        parts.add(pair);
      }
    }
    return parts.close(Role.QUERY);
  }

  private static Node pair(Octets in, int start, int end, int most) {
    Tiling pair = new Tiling(start);
    int equalsSign = in.indexOf('=', start, end);
    int nameEnd = equalsSign < 0 ? end : equalsSign;
    if (nameEnd > start) {
      pair.add(PctEncoded.dissect(in, Role.QUERY_NAME, start, nameEnd, most));
    }
    if (equalsSign >= 0) {
      pair.leaf(Role.EQUALS_SIGN, equalsSign + 1);
    }
    if (pair.at() < end) {
      pair.add(PctEncoded.dissect(in, Role.QUERY_VALUE, pair.at(), end, most));
    }
    return pair.close(Role.QUERY_PAIR);
  }
}
