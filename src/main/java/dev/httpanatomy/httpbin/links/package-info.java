/// Pages with links to pages of the same kind, for who follows links.
@NullMarked
package dev.httpanatomy.httpbin.links;

import org.jspecify.annotations.NullMarked;
