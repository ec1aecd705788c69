/// An inspection to what a person or a program reads: siblings over one model, one class a
/// representation. The same of what the lab found.
///
/// Pure. May use `inspection` and the types it holds, and the data of `lab`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "dissection",
      "finding",
      "recording",
      "reference",
      "inspection",
      "lab"
    })
package dev.httpanatomy.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
