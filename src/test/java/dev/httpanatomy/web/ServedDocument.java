package dev.httpanatomy.web;

import dev.httpanatomy.listening.RawClient;

/// The OpenAPI document as the service hands it out.
final class ServedDocument {

  private ServedDocument() {}

  static String read(int port) {
    try (RawClient client = RawClient.to(port)) {
      return client
          .send("GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\n\r\n")
          .readResponse()
          .text();
    }
  }
}
