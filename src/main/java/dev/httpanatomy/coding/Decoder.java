package dev.httpanatomy.coding;

import dev.httpanatomy.wire.Octets;

/// Undoes one coding.
interface Decoder {

  /// Gives `out` what `in` stands for, until `out` takes no more.
  Stop decode(Octets in, Output out);
}
