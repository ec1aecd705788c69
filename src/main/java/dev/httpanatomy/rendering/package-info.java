/// An inspection, a connection's layers, or what the lab found to what a person or a program reads:
/// siblings over one model, one class a representation.
///
/// Pure. May use `inspection` and the types it holds, and the data of `lab`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "coding",
      "dissection",
      "dissection::field",
      "dissection::content",
      "finding",
      "recording",
      "reference",
      "host",
      "inspection",
      "inspection::layers",
      "lab",
      "wording"
    })
package dev.httpanatomy.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
