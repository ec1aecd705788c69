/// Rules about content: its codings and what its media type promises.
@NullMarked
package dev.httpanatomy.finding.content;

import org.jspecify.annotations.NullMarked;
