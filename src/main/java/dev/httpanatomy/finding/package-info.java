/// What the specifications say about a dissection: a list of findings, each by a rule of a
/// catalogue.
///
/// A subject is a small class: `http1` has those of a message's lines and framing, `field` one a
/// field, `content` those of what the body holds, `pair` those that need the request and its
/// response. Each states its rules and holds a message against them.
///
/// Pure: no Spring, no Jetty, no socket, no clock. May use `wire`, `coding`, `dissection`,
/// `reference` and `wording`.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "coding",
      "dissection",
      "dissection::field",
      "dissection::content",
      "reference",
      "wording"
    })
package dev.httpanatomy.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
