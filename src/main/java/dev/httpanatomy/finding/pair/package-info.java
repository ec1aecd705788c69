/// Rules about a request and its response together: what was asked, and whether the answer fits.
@NullMarked
package dev.httpanatomy.finding.pair;

import org.jspecify.annotations.NullMarked;
