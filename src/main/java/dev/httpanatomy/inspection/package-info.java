/// One pass over one recording: dissect, find, explain; and the layers below it.
///
/// Done when somebody asks, never on the hot path. Pure: what it needs is an argument. May use
/// everything below it but `listening`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "coding",
      "dissection",
      "dissection::content",
      "finding",
      "reference",
      "recording",
      "host",
      "wording"
    })
package dev.httpanatomy.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
