package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.http1.Grammar;

/// `comment = "(" *( ctext / quoted-pair / comment ) ")"`, RFC 9110 §5.6.5.
///
/// @param depth in how many comments this one stands
record CommentGrammar(int depth) implements FieldGrammar {

  /// A comment in no other.
  static final CommentGrammar GRAMMAR = new CommentGrammar(0);

  /// In a comment this deep, parentheses are text.
  private static final int DEEPEST = 10;

  /// Lays a comment that begins here; without its closing parenthesis it takes the whole window.
  @Override
  public void lay(Parts parts) {
    parts.node(Role.COMMENT, end(parts), this::layParts);
  }

  private void layParts(Parts parts) {
    parts.octet(Role.LEFT_PARENTHESIS, '(');
    boolean nests = depth < DEEPEST;
    while (parts.hasMore() && !isClosing(parts)) {
      if (parts.peek() == '\\' && Grammar.isText(Math.max(0, parts.peek(1)))) {
        parts.leaf(Role.QUOTED_PAIR, parts.at() + 2);
      } else if (nests && parts.peek() == '(') {
        new CommentGrammar(depth + 1).lay(parts);
      } else if (!nests && parts.hasMore()) {
        layDeepText(parts);
      } else if (!parts.run(Role.CTEXT, CommentGrammar::isCtext)) {
        parts.missing("ctext, quoted-pair or \")\"");
      }
    }
    if (!parts.octet(Role.RIGHT_PARENTHESIS, ')')) {
      parts.note(parts.at(), parts.at(), "\")\"");
    }
  }

  /// Where the deepest comment allowed has its last octet, all parentheses before it are text.
  private boolean isClosing(Parts parts) {
    return parts.peek() == ')' && (depth < DEEPEST || parts.at() == parts.end() - 1);
  }

  /// Parentheses are text here, but for the one that closes the comment.
  private static void layDeepText(Parts parts) {
    boolean closed = parts.octets().at(parts.end() - 1) == ')';
    int stop = parts.runEnd(octet -> isCtext(octet) || octet == '(' || octet == ')');
    stop = closed ? Math.min(stop, parts.end() - 1) : stop;
    if (stop > parts.at()) {
      parts.leaf(Role.CTEXT, stop);
    } else {
      parts.missing("ctext, quoted-pair or \")\"");
    }
  }

  private static boolean isCtext(int octet) {
    return Grammar.isText(octet) && "\\()".indexOf(octet) < 0;
  }

  private static int end(Parts parts) {
    int open = 0;
    for (int i = parts.at(); i < parts.end(); i++) {
      int octet = parts.octets().at(i);
      if (octet == '\\') {
        i++;
      } else if (octet == '(') {
        open++;
      } else if (octet == ')' && --open == 0) {
        return i + 1;
      }
    }
    return parts.end();
  }
}
