package dev.httpanatomy.lab.experiment;

import dev.httpanatomy.lab.Measure;
import dev.httpanatomy.lab.Parameters;
import dev.httpanatomy.lab.Row;
import dev.httpanatomy.lab.Topic;
import dev.httpanatomy.lab.Verdict;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Sends numbered messages, and looks at the order in which they come.
final class Ordering implements Experiment {

  /// So many are under way at once; they fit into the receiver's buffer.
  private static final int BATCH = 16;

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Question QUESTION =
      new Question(
          Topic.ORDERING,
          "What is sent first is received first; nothing is missing, nothing comes twice.",
          "Datagrams may come in another order, twice, or not at all.",
          "TCP numbers the octets, and holds back what comes too early. UDP numbers nothing."
              + " Loopback is a queue in the memory of one machine, and that keeps the order; no"
              + " specification promises it, and on a network datagrams may go different ways.",
          List.of("RFC 9293 §3.4", "RFC 8085 §3.3"));

  /// What came.
  private static final class Arrivals {
    private final Set<Integer> numbers = new HashSet<>();
    private int last = -1;
    private int outOfOrder;
    private int twice;

    void add(int number) {
      outOfOrder += number < last ? 1 : 0;
      twice += numbers.add(number) ? 0 : 1;
      last = Math.max(last, number);
    }

    Observation observation(int sent, Verdict inOrder, Verdict otherwise, String thing) {
      boolean asSent = numbers.size() == sent && outOfOrder == 0 && twice == 0;
      return Observation.of(
          asSent ? inOrder : otherwise,
          "%s of %s came, %d out of order, %d twice."
              .formatted(
                  Figures.number(numbers.size()), Figures.count(sent, thing), outOfOrder, twice),
          new Measure("sent", sent),
          new Measure("received", numbers.size()),
          new Measure("outOfOrder", outOfOrder),
          new Measure("twice", twice));
    }
  }

  @Override
  public Question question() {
    return QUESTION;
  }

  @Override
  public Row measure(Parameters parameters, Deadline deadline) throws IOException {
    Observation tcp =
        tcp(parameters, deadline)
            .observation(
                parameters.messages(), Verdict.AGREES, Verdict.DIFFERS, "numbered message");
    Observation udp =
        udp(parameters, deadline)
            .observation(
                parameters.messages(), Verdict.NOT_SEEN, Verdict.AGREES, "numbered datagram");
    return QUESTION.answered(tcp, udp);
  }

  private static Arrivals tcp(Parameters parameters, Deadline deadline) throws IOException {
    Arrivals arrivals = new Arrivals();
    try (TcpPair pair = TcpPair.open(deadline)) {
      for (int start = 0; start < parameters.messages(); start += BATCH) {
        int end = Math.min(parameters.messages(), start + BATCH);
        for (int i = start; i < end; i++) {
          pair.client().write(Message.numbered(i, parameters.octets()));
        }
        for (int i = start; i < end; i++) {
          arrivals.add(Message.number(pair.server().readExactly(parameters.octets())));
        }
      }
    }
    return arrivals;
  }

  private static Arrivals udp(Parameters parameters, Deadline deadline) throws IOException {
    Arrivals arrivals = new Arrivals();
    try (UdpPair pair = UdpPair.open(deadline)) {
      for (int start = 0; start < parameters.messages(); start += BATCH) {
        int end = Math.min(parameters.messages(), start + BATCH);
        for (int i = start; i < end; i++) {
          pair.client().send(Message.numbered(i, parameters.octets()));
        }
        for (int i = start; i < end; i++) {
          Optional<byte[]> received = pair.server().receive(PATIENCE);
          received.map(Message::number).ifPresent(arrivals::add);
        }
      }
    }
    return arrivals;
  }
}
