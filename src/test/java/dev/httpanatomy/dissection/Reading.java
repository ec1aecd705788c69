package dev.httpanatomy.dissection;

import dev.httpanatomy.wire.Octets;
import java.util.Arrays;
import java.util.List;

/// As what octets are read: a direction, and for responses the method that they answer.
enum Reading {
  REQUEST("request", MessageKind.REQUEST, RequestMethod.OTHER),
  RESPONSE("response", MessageKind.RESPONSE, RequestMethod.OTHER),
  RESPONSE_TO_HEAD("response to HEAD", MessageKind.RESPONSE, RequestMethod.HEAD),
  RESPONSE_TO_CONNECT("response to CONNECT", MessageKind.RESPONSE, RequestMethod.CONNECT);

  static final int NO_LINE_LIMIT = 1 << 20;

  private final String words;
  private final MessageKind kind;
  private final RequestMethod answered;

  Reading(String words, MessageKind kind, RequestMethod answered) {
    this.words = words;
    this.kind = kind;
    this.answered = answered;
  }

  static Reading of(String words) {
    return Arrays.stream(values())
        .filter(reading -> reading.words.equals(words))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no direction: " + words));
  }

  MessageKind kind() {
    return kind;
  }

  List<Dissection> dissect(Octets octets) {
    return kind == MessageKind.REQUEST
        ? Http1Dissector.requests(octets)
        : Http1Dissector.responses(octets, answered);
  }

  Http1Parser parser(Http1Listener listener, int lineLimit) {
    return kind == MessageKind.REQUEST
        ? Http1Parser.ofRequests(listener, lineLimit)
        : Http1Parser.ofResponses(listener, () -> answered, lineLimit);
  }
}
