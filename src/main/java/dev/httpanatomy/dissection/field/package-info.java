/// Field-values from the inside: a table from field-names to grammars, a small class a grammar, and
/// readers that turn what was laid out into typed values.
///
/// A grammar never throws and never stops half-way: what it can't read is one `unparsed` leaf with
/// a [dev.httpanatomy.dissection.Deviation], and reading goes on behind the next delimiter of a
/// list.
@NullMarked
@NamedInterface("field")
package dev.httpanatomy.dissection.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
