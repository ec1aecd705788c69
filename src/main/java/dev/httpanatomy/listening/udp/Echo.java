package dev.httpanatomy.listening.udp;

import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Recorder;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What becomes of a datagram that came: it is recorded, and echoed if it may be.
///
/// Not safe for several threads.
final class Echo {

  private static final Logger LOG = LoggerFactory.getLogger(Echo.class);

  private final UdpSettings settings;
  private final ListenerTotals totals;
  private final Conversations conversations;
  private final SourceRates rates;

  /// @param recorders opens the recording of a conversation with a source; null where none is kept
  Echo(
      UdpSettings settings,
      ListenerTotals totals,
      Function<InetSocketAddress, @Nullable Recorder> recorders) {
    this.settings = settings;
    this.totals = totals;
    this.conversations =
        new Conversations(recorders, settings.idle(), settings.maxConversations(), totals);
    this.rates = new SourceRates(settings.rate(), settings.burst());
  }

  /// The conversations that go on.
  Conversations conversations() {
    return conversations;
  }

  /// A datagram came, of which the socket took one octet more than the listener does, so that one
  /// that is too long is known from one that just fits.
  void came(DatagramPacket datagram, DatagramSocket socket, long now) {
    InetSocketAddress source = (InetSocketAddress) datagram.getSocketAddress();
    int taken = Math.min(datagram.getLength(), settings.maxDatagram());
    ByteBuffer octets = ByteBuffer.wrap(datagram.getData(), 0, taken);
    totals.datagramsReceived.increment();
    totals.octetsReceived.add(taken);

    boolean withinRate = rates.take(source.getAddress(), now);
    Optional<Conversation> goesOn = conversations.with(source, now);
    if (goesOn.isEmpty() && !withinRate) {
      // Who sends too many begins no conversation, from however many ports.
      totals.rateLimited.increment();
      return;
    }
    Conversation conversation = goesOn.orElseGet(() -> conversations.begin(source, now));
    conversation.received(octets);
    if (datagram.getLength() > taken) {
      totals.oversize.increment();
      conversation.happened(Kind.OVERSIZE);
    } else if (!withinRate) {
      totals.rateLimited.increment();
      conversation.happened(Kind.RATE_LIMITED);
    } else if (!AnswerableSource.isAnswerable(source, socket.getLocalPort())) {
      totals.notAnswered.increment();
      conversation.happened(Kind.NOT_ANSWERED);
    } else {
      answer(datagram, socket, conversation, octets);
    }
  }

  /// What was received is sent as it is: the address in it is that of its source.
  private void answer(
      DatagramPacket datagram,
      DatagramSocket socket,
      Conversation conversation,
      ByteBuffer octets) {
    // Told before it is done: whoever has the answer finds it recorded.
    conversation.sent(octets);
    try {
      socket.send(datagram);
      totals.datagramsSent.increment();
      totals.octetsSent.add(octets.remaining());
    } catch (IOException | IllegalArgumentException e) {
      conversation.notSent(octets.remaining());
      totals.sendFailures.increment();
      LOG.debug("can't answer {}: {}", datagram.getSocketAddress(), e.toString());
    }
  }
}
