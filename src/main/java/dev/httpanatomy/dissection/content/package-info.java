/// Content from the inside: the ladder from the octets on the wire to text, one step a coding, and
/// the structure of what it leads to: forms, parts, JSON.
///
/// A structure is a tree that tiles the content, as that of a message does; where codings stand
/// between the two, its spans count in the decoded octets. Depth and number of nodes are bounded.
@NullMarked
@NamedInterface("content")
package dev.httpanatomy.dissection.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
