/// What the raw ports answer.
///
/// Also what a peer of a protocol that is not spoken here is told, in its own words, before the
/// connection ends.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "dissection",
      "finding",
      "reference",
      "recording",
      "listening",
      "listening::tcp",
      "inspection",
      "rendering"
    })
package dev.httpanatomy.answering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
