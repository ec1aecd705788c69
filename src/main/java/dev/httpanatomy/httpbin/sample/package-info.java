/// The endpoints that give samples: images, pages, texts in Base64. All of it is our own.
///
/// What a client sends in Base64 comes back as a page only if there is no markup in it, else as
/// plain text; and under a type of the client's choice only if no browser makes something active of
/// that type, or with its markup escaped.
@NullMarked
package dev.httpanatomy.httpbin.sample;

import org.jspecify.annotations.NullMarked;
