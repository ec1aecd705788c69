package dev.httpanatomy.web;

import dev.httpanatomy.inspection.Inspector;
import dev.httpanatomy.recording.Exchange;
import dev.httpanatomy.recording.RecordedMessage;
import dev.httpanatomy.rendering.json.ExchangeSummary;
import dev.httpanatomy.wire.Octets;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Bounds how much is taken apart at once: a tree, and what is written of it, take many hundred
/// times the memory of what they show, so a few large ones together would take more than there is.
///
/// What a tree takes goes by the number of its parts, which is not known before. Parts end at
/// delimiters, so these are counted, and each stands for what a part took at the most when it was
/// measured. Who asks takes that of the budget, waits a little if others have it, and gives it back
/// when the answer is written.
@Component
final class TreeBudget implements HandlerInterceptor, WebMvcConfigurer {

  /// Octets of heap for each delimiter: 945 at the most, of lines like `a:`.
  private static final int HEAP_OCTETS_EACH = 1000;

  /// A representation is written to memory first: 4,320 at the most, of lines like `a`.
  private static final int TIMES_IN_VIEW = 5;

  /// Octets of heap that the service itself takes.
  private static final long TAKEN_ALREADY = 72L << 20;

  /// Of a message of so many octets it is not worth while to count them.
  private static final int SHORT = 512;

  private static final long LEAST_HEAP = 16L << 20;
  private static final int MOST = 1 << 20;
  private static final long WAIT_SECONDS = 5;
  private static final String TAKEN = TreeBudget.class.getName();

  private final int all;
  private final Semaphore free;

  TreeBudget() {
    this(ofHeap(Runtime.getRuntime().maxMemory()));
  }

  /// @param all how many delimiters may be taken apart at once
  TreeBudget(int all) {
    this.all = all;
    this.free = new Semaphore(all, true);
  }

  /// What recordings, which have a quarter at the most, and the service itself leave.
  static int ofHeap(long heap) {
    long left = Math.max(LEAST_HEAP, heap / 4 * 3 - TAKEN_ALREADY);
    return (int) Math.min(left / HEAP_OCTETS_EACH, MOST);
  }

  /// Takes what octets need to be taken apart, until the request is answered. Once a request.
  ///
  /// @throws org.springframework.web.ErrorResponseException with 503 where others need it for
  ///   longer, or it is more than there is
  void take(HttpServletRequest request, Octets octets) {
    take(request, TreeWeight.of(octets));
  }

  /// The same of what is shown in a representation.
  void takeForView(HttpServletRequest request, RecordedMessage... messages) {
    take(request, Arrays.stream(messages).mapToLong(TreeWeight::of).sum() * TIMES_IN_VIEW);
  }

  private void take(HttpServletRequest request, long wanted) {
    if (wanted > all) {
      throw Problems.tooMuchToDissect();
    }
    await((int) wanted);
    request.setAttribute(TAKEN, (int) wanted);
  }

  private void await(int wanted) {
    if (!isFreeSoon(wanted)) {
      throw Problems.busy();
    }
  }

  private boolean isFreeSoon(int wanted) {
    try {
      return free.tryAcquire(wanted, WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Takes what a message needs to be shown in a representation, outside of any HTTP request.
  ///
  /// @return gives it back; empty where others need it for longer, or it is more than there is
  Optional<Runnable> room(RecordedMessage message) {
    long wanted = weight(message) * TIMES_IN_VIEW;
    return wanted <= all && isFreeSoon((int) wanted)
        ? Optional.of(() -> free.release((int) wanted))
        : Optional.empty();
  }

  /// Has an exchange taken apart for something small that is said of it, as in a list: what its
  /// tree needs is taken for that moment only. Of one that needs more than there is, only so much
  /// of the beginning of each message is shown as can be.
  ///
  /// @throws org.springframework.web.ErrorResponseException with 503 where others need it for
  ///   longer
  <T> T during(Exchange exchange, Function<Exchange, T> inspection) {
    Exchange shown = weight(exchange) > all ? beginningOf(exchange, all / 2) : exchange;
    int wanted = (int) Math.min(weight(shown), all);
    await(wanted);
    try {
      return inspection.apply(shown);
    } finally {
      free.release(wanted);
    }
  }

  /// What a list says of an exchange, by [#during].
  ExchangeSummary summary(Exchange exchange) {
    return during(exchange, shown -> ExchangeSummary.of(Inspector.inspect(shown)));
  }

  /// Has an exchange taken apart and shown, if what that needs is free at once.
  <T> Optional<T> ifFree(Exchange exchange, Function<Exchange, T> view) {
    long wanted = weight(exchange) * TIMES_IN_VIEW;
    if (wanted > all || !free.tryAcquire((int) wanted)) {
      return Optional.empty();
    }
    try {
      return Optional.of(view.apply(exchange));
    } finally {
      free.release((int) wanted);
    }
  }

  private static long weight(Exchange exchange) {
    return weight(exchange.request()) + weight(exchange.response());
  }

  /// There are no more delimiters than octets, which is soon said of a short message.
  private static long weight(RecordedMessage message) {
    return message.octets().size() <= SHORT ? message.octets().size() : TreeWeight.of(message);
  }

  private static Exchange beginningOf(Exchange exchange, int octets) {
    return exchange.with(
        beginningOf(exchange.request(), octets), beginningOf(exchange.response(), octets));
  }

  private static RecordedMessage beginningOf(RecordedMessage message, int octets) {
    return new RecordedMessage(
        message.start(),
        message.octets().slice(0, Math.min(octets, message.octets().size())),
        message.length(),
        message.headLength(),
        message.complete());
  }

  /// How many delimiters could be taken now.
  int free() {
    return free.availablePermits();
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception failure) {
    if (request.getAttribute(TAKEN) instanceof Integer taken) {
      request.removeAttribute(TAKEN);
      free.release(taken);
    }
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }
}
