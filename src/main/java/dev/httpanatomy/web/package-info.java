/// The edge to HTTP: the project's own resources, problem details, OpenAPI, and the wiring.
///
/// Controllers are thin: they choose what to show and as what; the rest is done by the modules
/// above. May use all of them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "wire",
      "wording",
      "dissection",
      "finding",
      "reference",
      "recording",
      "listening",
      "listening::jetty",
      "listening::tcp",
      "listening::tls",
      "listening::udp",
      "host",
      "host::kernel",
      "httpbin",
      "inspection",
      "inspection::layers",
      "rendering",
      "rendering::text",
      "rendering::json",
      "rendering::html",
      "rendering::flow",
      "answering",
      "access",
      "setting",
      "lab"
    })
package dev.httpanatomy.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
