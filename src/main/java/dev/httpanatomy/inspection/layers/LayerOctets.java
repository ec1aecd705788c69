package dev.httpanatomy.inspection.layers;

import dev.httpanatomy.wording.Sentence;

/// Octets of one layer: those that it adds to what it carries; of the application, all its own.
///
/// @param received in what came
/// @param sent in what went
/// @param basis how far the numbers can be trusted
/// @param how where they come from: a clause without a final period
public record LayerOctets(long received, long sent, Basis basis, Sentence how) {

  /// In both directions.
  public long total() {
    return received + sent;
  }
}
