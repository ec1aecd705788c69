package dev.httpanatomy.answering;

import dev.httpanatomy.answering.Verdict.Trouble;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.inspection.InspectedMessage;
import dev.httpanatomy.inspection.Inspection;
import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.listening.tcp.TcpConversation;
import dev.httpanatomy.recording.ConnectionEvent.Kind;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordingStore;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.View;
import dev.httpanatomy.wire.Octets;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Answers each HTTP/1 request of a connection with its anatomy, the well-formed and the others.
public final class AnatomyService {

  private static final String LATER = "HTTP/1\\.[1-9]";
  private static final long NO_HEAD = Long.MIN_VALUE;

  private final RecordingStore store;
  private final Function<List<String>, View> views;
  private final InstantSource clock;
  private final Function<String, Function<String, String>> links;
  private final Room room;

  /// @param views a view for one document, by the values of a request's Accept fields
  /// @param links for an address here, what makes of a path a link that works there
  /// @param room where requests are taken apart
  public AnatomyService(
      RecordingStore store,
      Function<List<String>, View> views,
      InstantSource clock,
      Function<String, Function<String, String>> links,
      Room room) {
    this.store = store;
    this.views = views;
    this.clock = clock;
    this.links = links;
    this.room = room;
  }

  /// Answers what came already and what is still to come, until one of the sides has enough.
  ///
  /// @param first what came, from the first octet of the first request
  void serve(TcpConversation conversation, Octets first) throws IOException {
    RequestReader reader = new RequestReader();
    long headBegan = NO_HEAD;
    Optional<Octets> next = Optional.of(first);
    while (next.isPresent()) {
      reader.take(next.get());
      while (reader.whole() > 0) {
        reader.takeWhole();
        if (!answer(conversation, Optional.empty())) {
          return;
        }
        // Who sends many at once is not to have a processor for himself.
        Thread.yield();
      }
      Optional<Trouble> trouble = trouble(reader);
      if (trouble.isPresent()) {
        answer(conversation, trouble);
        return;
      }
      if (reader.awaitsContent() && !encourage(conversation)) {
        return;
      }
      if (!reader.isInHead()) {
        headBegan = NO_HEAD;
      } else if (headBegan == NO_HEAD) {
        headBegan = System.nanoTime();
      }
      next =
          headBegan == NO_HEAD ? conversation.receive() : conversation.receiveSoonAfter(headBegan);
    }
    if (reader.isInRequest() && conversation.ending().filter(Kind.RESET::equals).isEmpty()) {
      answer(conversation, Optional.empty());
    }
  }

  private static Optional<Trouble> trouble(RequestReader reader) {
    if (reader.isLost()) {
      return Optional.of(Trouble.LOST);
    }
    return reader.isHeadTooLong() ? Optional.of(Trouble.HEAD_TOO_LONG) : Optional.empty();
  }

  /// Sends the response to the oldest request that has none.
  ///
  /// @return whether another may follow
  private boolean answer(TcpConversation conversation, Optional<Trouble> trouble)
      throws IOException {
    Optional<Exchange> asked = current(conversation);
    if (asked.isEmpty()) {
      conversation.send(ResponseOctets.NOT_HELD);
      return false;
    }
    return inRoom(conversation, asked.get(), () -> answer(conversation, asked.get(), trouble));
  }

  /// Does what takes a request apart, if there is room for that; else answers that there is none.
  ///
  /// @return whether another request may follow
  private boolean inRoom(TcpConversation conversation, Exchange asked, Work work)
      throws IOException {
    Optional<Runnable> taken = room.take(asked.request());
    if (taken.isEmpty()) {
      sendNoRoom(conversation, asked);
      return false;
    }
    try {
      return work.run();
    } finally {
      taken.get().run();
    }
  }

  private interface Work {

    /// @return whether another request may follow
    boolean run() throws IOException;
  }

  private void sendNoRoom(TcpConversation conversation, Exchange asked) throws IOException {
    Function<String, String> link = links.apply(conversation.local());
    conversation.send(ResponseOctets.noRoom(clock.instant(), asked.id(), link));
  }

  private boolean answer(TcpConversation conversation, Exchange asked, Optional<Trouble> trouble)
      throws IOException {
    String id = asked.id();
    Inspection inspected = Inspector.inspect(asked);
    Words words = Words.accepted(values(inspected, "Accept-Language"));
    Inspection request = inspected.in(words);
    Verdict verdict = verdict(request, trouble, conversation);
    View view = views.apply(values(request, "Accept"));
    Function<String, String> link = links.apply(conversation.local());
    String describedBy = link.apply("/exchanges/" + id);
    conversation.send(
        ResponseOctets.head(
            verdict, view.mediaType(), words.language(), clock.instant(), id, describedBy));
    if (!verdict.head()) {
      conversation.send(ResponseOctets.content(verdict, content(view, request, words, id)));
    }
    return !verdict.close();
  }

  /// The oldest request that has no response.
  private Optional<Exchange> current(TcpConversation conversation) {
    return conversation.recorder().currentExchange().flatMap(store::exchange);
  }

  private static Verdict verdict(
      Inspection request, Optional<Trouble> trouble, TcpConversation conversation) {
    Verdict verdict = Verdict.of(request.request(), trouble, conversation.ending());
    return conversation.isStopping() ? verdict.closing() : verdict;
  }

  /// The request, and of the response the head, which has left.
  private String content(View view, Inspection request, Words words, String id) {
    String first = view.request(request);
    return store
        .exchange(id)
        .map(answering ->
            first
                + view.response(
                    Inspector.inspectAnswering(answering, request),
                    words.say("all but the octets that you read now")))
        .orElse(first);
  }

  private static List<String> values(Inspection inspection, String field) {
    return message(inspection).map(m -> m.fieldValues(field)).orElse(List.of());
  }

  private static Optional<Dissection> message(Inspection inspection) {
    return inspection.request().messages().stream()
        .findFirst()
        .map(InspectedMessage::dissection)
        .filter(Dissection::isMessage);
  }

  /// Who waits for leave to send its content gets it, RFC 9110 §10.1.1, unless its head alone is
  /// wrong enough.
  ///
  /// @return whether the content is to come
  private boolean encourage(TcpConversation conversation) throws IOException {
    Optional<Exchange> asked = current(conversation);
    return asked.isEmpty()
        || inRoom(conversation, asked.get(), () -> encourage(conversation, asked.get()));
  }

  private boolean encourage(TcpConversation conversation, Exchange asked) throws IOException {
    Inspection request = Inspector.inspect(asked);
    if (!expectsContinue(request)) {
      return true;
    }
    Verdict verdict = verdict(request, Optional.empty(), conversation);
    if (verdict.status() != Verdict.Status.OK) {
      answer(conversation, asked, Optional.of(Trouble.LOST));
      return false;
    }
    conversation.send(ResponseOctets.CONTINUE);
    return true;
  }

  /// An expectation in a request of HTTP/1.0 is none, RFC 9110 §10.1.1.
  private static boolean expectsContinue(Inspection inspection) {
    return message(inspection)
        .filter(m -> m.inStartLine(Role.HTTP_VERSION).map(m::text).orElse("").matches(LATER))
        .filter(m -> m.fieldValues("Expect").stream().anyMatch("100-continue"::equalsIgnoreCase))
        .isPresent();
  }
}
