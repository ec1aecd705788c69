package dev.httpanatomy.lab;

import java.util.Locale;

/// What TCP and UDP are compared in, in the order in which it is shown.
public enum Topic {
  CONNECTION_SET_UP("Connection set-up"),
  MESSAGE_BOUNDARIES("Message boundaries"),
  ORDERING("Ordering"),
  SLOW_RECEIVER("A receiver slower than the sender"),
  ERROR_DETECTION("Error detection"),
  CLOSED_PORT("A closed port"),
  TIME_PER_MESSAGE("Time per message"),
  OVERHEAD("Overhead");

  private final String title;

  Topic(String title) {
    this.title = title;
  }

  /// The name for programs, as `connection-set-up`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name for people.
  public String title() {
    return title;
  }
}
