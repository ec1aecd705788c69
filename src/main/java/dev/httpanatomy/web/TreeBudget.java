package dev.httpanatomy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Bounds how many octets are taken apart at once: a tree, and its JSON, take some hundred times
/// the memory of what they show, so a few large ones together would take more than there is.
///
/// Who asks takes as many of the budget as there are octets to show, waits a little if others have
/// them, and gives them back when the answer is written. What is larger than all of it runs alone.
@Component
final class TreeBudget implements HandlerInterceptor, WebMvcConfigurer {

  /// Octets of heap for each octet shown, at the worst, twice over.
  private static final long HEAP_OCTETS_EACH = 800;

  private static final int LEAST_OCTETS = 64 << 10;
  private static final int MOST_OCTETS = 4 << 20;
  private static final long WAIT_SECONDS = 5;
  private static final String TAKEN = TreeBudget.class.getName();

  private final int octets;
  private final Semaphore free;

  TreeBudget() {
    this(
        (int)
            Math.clamp(
                Runtime.getRuntime().maxMemory() / HEAP_OCTETS_EACH, LEAST_OCTETS, MOST_OCTETS));
  }

  /// @param octets how many may be taken apart at once
  TreeBudget(int octets) {
    this.octets = octets;
    this.free = new Semaphore(octets, true);
  }

  /// Takes what a request needs until it is answered. Once a request.
  ///
  /// @param size how many octets are to be shown
  /// @throws org.springframework.web.ErrorResponseException with 503 where others need them for
  ///   longer
  void take(HttpServletRequest request, long size) {
    int wanted = (int) Math.min(size, octets);
    try {
      if (!free.tryAcquire(wanted, WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw Problems.busy();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw Problems.busy();
    }
    request.setAttribute(TAKEN, wanted);
  }

  /// How many octets could be taken now.
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
