/// Rules about header fields, one class a field.
@NullMarked
package dev.httpanatomy.finding.field;

import org.jspecify.annotations.NullMarked;
