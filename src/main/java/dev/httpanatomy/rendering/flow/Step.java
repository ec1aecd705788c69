package dev.httpanatomy.rendering.flow;

import dev.httpanatomy.wording.Sentence;

/// One step of a sequence diagram.
///
/// @param from which side acts
/// @param nanos when, in nanoseconds after the connection was accepted
/// @param message what goes over the line, as `78 octets` or `FIN`; [#NOTHING] where nothing does
/// @param call the socket call on this side, with a word about the content
record Step(Side from, long nanos, Sentence message, Sentence call) {

  /// Nothing goes over the line.
  static final Sentence NOTHING = Sentence.data("");

  /// Who acts.
  enum Side {
    /// The peer.
    PEER,
    /// This service.
    HERE,
    /// Nobody: something is to be said of the diagram itself.
    NOBODY
  }
}
