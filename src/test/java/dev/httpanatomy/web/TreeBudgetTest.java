package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

@Timeout(60)
class TreeBudgetTest {

  private final TreeBudget budget = new TreeBudget(100);
  private final MockHttpServletRequest first = new MockHttpServletRequest();
  private final MockHttpServletRequest second = new MockHttpServletRequest();

  @Test
  void whatIsAnsweredGivesBackWhatItTook() {
    budget.take(first, 60);
    assertThat(budget.free()).isEqualTo(40);
    end(first);
    end(first);
    assertThat(budget.free()).isEqualTo(100);
  }

  @Test
  void whatIsLargerThanAllRunsAlone() {
    budget.take(first, 1_000_000);
    assertThat(budget.free()).isZero();
    end(first);
    assertThat(budget.free()).isEqualTo(100);
  }

  /// RFC 9110 §15.6.4, §10.2.3.
  @Test
  void whoWouldTakeTooMuchIsToldToComeBack() {
    budget.take(first, 60);
    assertThatThrownBy(() -> budget.take(second, 60))
        .isInstanceOfSatisfying(
            ErrorResponseException.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(503);
              assertThat(problem.getHeaders().getFirst("Retry-After")).isEqualTo("2");
            });
    end(second);
    assertThat(budget.free()).isEqualTo(40);
  }

  private void end(MockHttpServletRequest request) {
    budget.afterCompletion(request, new MockHttpServletResponse(), this, null);
  }
}
