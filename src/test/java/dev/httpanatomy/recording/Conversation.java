package dev.httpanatomy.recording;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.List;

/// A connection whose octets a test makes up.
final class Conversation {

  static final RecordingLimits LIMITS = new RecordingLimits(1024, 4096, 1 << 20, 100, 100);

  private final RecordingStore store;
  private final Recorder recorder;

  Conversation() {
    this(new RecordingStore(LIMITS));
  }

  Conversation(RecordingStore store) {
    this.store = store;
    this.recorder =
        store.open(Transport.TCP, "test", "127.0.0.1:80", "127.0.0.1:50000", Cutting.HTTP1);
  }

  /// Each character is an octet.
  Conversation received(String octets) {
    recorder.received(buffer(octets));
    return this;
  }

  /// Each character is an octet.
  Conversation sent(String octets) {
    recorder.sent(buffer(octets));
    return this;
  }

  /// The server takes up the next request, as it does before it answers.
  Conversation takenUp() {
    recorder.takeUp();
    return this;
  }

  /// A request that comes when all before are answered, and is, as by a server of HTTP/1.
  Conversation served(String request, String response) {
    recorder.receivedAnew(buffer(request));
    return takenUp().sent(response);
  }

  Conversation notSent(long octets) {
    recorder.notSent(octets);
    return this;
  }

  Conversation closed() {
    recorder.closed();
    return this;
  }

  Recorder recorder() {
    return recorder;
  }

  Connection connection() {
    return store.connection(recorder.id()).orElseThrow();
  }

  List<Exchange> exchanges() {
    return connection().exchanges();
  }

  Exchange exchange(int index) {
    return exchanges().get(index);
  }

  List<String> requests() {
    return exchanges().stream().map(exchange -> exchange.request().octets().latin1()).toList();
  }

  List<String> responses() {
    return exchanges().stream().map(exchange -> exchange.response().octets().latin1()).toList();
  }

  HeldOctets held(Direction direction) {
    return store.octets(recorder.id(), direction).orElseThrow();
  }

  static ByteBuffer buffer(String octets) {
    return ByteBuffer.wrap(octets.getBytes(ISO_8859_1));
  }
}
