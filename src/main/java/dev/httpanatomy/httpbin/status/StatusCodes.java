package dev.httpanatomy.httpbin.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The status-codes that a client lets us choose from, each with a weight: `200`, `200,500` or
/// `200:0.9,500:0.1`.
///
/// @param choices at least one, of which at least one has a weight above 0
record StatusCodes(List<Choice> choices) {

  private static final int MOST = 100;

  /// @param code three digits
  /// @param weight 0 or more, and finite
  record Choice(int code, double weight) {}

  /// Reads a code, or a list of codes in which each may have a weight; none if anything in it is
  /// wrong. A single code has no weight in either dialect.
  ///
  /// @param highest the highest code that is allowed; the lowest is 100 (RFC 9110 §15)
  static Optional<StatusCodes> parse(String text, int highest) {
    List<Choice> choices = new ArrayList<>();
    for (String part : text.split(",", MOST + 1)) {
      int colon = part.length() == text.length() ? -1 : part.indexOf(':');
      try {
        int code = Integer.parseInt((colon < 0 ? part : part.substring(0, colon)).strip());
        double weight = colon < 0 ? 1 : Double.parseDouble(part.substring(colon + 1));
        if (code < 100 || code > highest || !(weight >= 0) || Double.isInfinite(weight)) {
          return Optional.empty();
        }
        choices.add(new Choice(code, weight));
      } catch (NumberFormatException notANumber) {
        return Optional.empty();
      }
    }
    boolean possible = choices.stream().anyMatch(choice -> choice.weight > 0);
    return possible && choices.size() <= MOST
        ? Optional.of(new StatusCodes(List.copyOf(choices)))
        : Optional.empty();
  }

  /// The code at a point of the line on which each choice is as long as its weight.
  ///
  /// @param at from 0 up to, but not including, 1
  int choose(double at) {
    double left = at;
    int chosen = 0;
    double highest = choices.stream().mapToDouble(Choice::weight).max().orElse(1);
    double total = choices.stream().mapToDouble(choice -> choice.weight / highest).sum();
    for (Choice choice : choices) {
      double share = choice.weight / highest / total;
      if (share > 0) {
        chosen = choice.code;
        if (left < share) {
          return chosen;
        }
        left -= share;
      }
    }
    return chosen;
  }
}
