/// An inspection to what a person or a program reads: siblings over one model, one class a
/// representation.
///
/// Pure. May use `inspection` and the types it holds.
@NullMarked
@ApplicationModule(
    allowedDependencies = {"wire", "dissection", "finding", "recording", "reference", "inspection"})
package dev.httpanatomy.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
