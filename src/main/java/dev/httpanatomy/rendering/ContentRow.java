package dev.httpanatomy.rendering;

/// A line of what content is made of.
///
/// @param offset the offset of its first octet
/// @param depth in how many others it stands
/// @param octets what stands there, each octet visible; may be cut
/// @param words what it is or says; may be empty
/// @param reference where that is defined; may be empty
public record ContentRow(int offset, int depth, String octets, String words, String reference) {}
