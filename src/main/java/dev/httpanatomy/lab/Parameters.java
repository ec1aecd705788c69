package dev.httpanatomy.lab;

import java.time.Duration;

/// What a run is asked to do. All of it is bounded, so that nobody can keep the machine busy.
///
/// @param messages how many messages are sent; two are the fewest that have an order
/// @param octets how many octets a message has: at least its number, and no more than fit into one
///   packet of an Ethernet
/// @param hold how long the slow receiver rests before it reads, in milliseconds
public record Parameters(int messages, int octets, int hold) {

  public static final int LEAST_MESSAGES = 2;
  public static final int MOST_MESSAGES = 1000;
  public static final int LEAST_OCTETS = 4;
  public static final int MOST_OCTETS = 1400;
  public static final int LEAST_HOLD = 10;
  public static final int MOST_HOLD = 1000;

  /// What a run does unless it is told otherwise.
  public static final Parameters USUAL = new Parameters(100, 64, 200);

  /// @throws IllegalArgumentException for a value that is out of bounds
  public Parameters {
    check("messages", messages, LEAST_MESSAGES, MOST_MESSAGES);
    check("octets", octets, LEAST_OCTETS, MOST_OCTETS);
    check("hold", hold, LEAST_HOLD, MOST_HOLD);
  }

  /// How long the slow receiver rests.
  public Duration rest() {
    return Duration.ofMillis(hold);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException("%s is %d".formatted(name, value));
    }
  }
}
