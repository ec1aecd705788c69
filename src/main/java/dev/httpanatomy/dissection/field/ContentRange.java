package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Optional;
import java.util.OptionalLong;

/// What a `Content-Range` says, RFC 9110 §14.4.
///
/// @param unit as `bytes`
/// @param first position of the first; none where no range could be satisfied
/// @param last position of the last, which is sent too; none where no range could be satisfied
/// @param complete how many there are in all; none where the sender doesn't know
public record ContentRange(
    String unit, OptionalLong first, OptionalLong last, OptionalLong complete) {

  private static final int MOST_DIGITS = 18;

  /// What a field-value says; nothing where it is no Content-Range or a number is beyond 18 digits.
  ///
  /// @param in the octets that the node's span counts in
  public static Optional<ContentRange> of(Octets in, Node value) {
    boolean whole =
        value.child(Role.SLASH).isPresent()
            && value.child(Role.UNPARSED).isEmpty()
            && value.leaves().allMatch(leaf -> leaf.span().length() <= MOST_DIGITS);
    return whole
        ? NamedValues.text(in, value, Role.RANGE_UNIT)
            .map(unit ->
                new ContentRange(
                    unit,
                    number(in, value, Role.FIRST_POS),
                    number(in, value, Role.LAST_POS),
                    number(in, value, Role.COMPLETE_LENGTH)))
            .filter(ContentRange::isValid)
        : Optional.empty();
  }

  /// Whether the positions are in order and within the whole.
  private boolean isValid() {
    boolean inOrder = first.isEmpty() || first.getAsLong() <= last.orElse(-1);
    return inOrder && (complete.isEmpty() || last.orElse(-1) < complete.getAsLong());
  }

  private static OptionalLong number(Octets in, Node value, Role role) {
    return NamedValues.text(in, value, role)
        .map(digits -> OptionalLong.of(Long.parseLong(digits)))
        .orElse(OptionalLong.empty());
  }
}
