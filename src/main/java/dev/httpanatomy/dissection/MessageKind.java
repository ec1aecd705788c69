package dev.httpanatomy.dissection;

/// Which way a message goes.
public enum MessageKind {
  /// From client to server.
  REQUEST("request"),
  /// From server to client.
  RESPONSE("response");

  private final String word;

  MessageKind(String word) {
    this.word = word;
  }

  /// `request` or `response`.
  public String word() {
    return word;
  }
}
