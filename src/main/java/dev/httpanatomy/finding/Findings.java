package dev.httpanatomy.finding;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is to be said of a message.
///
/// A rule that applies very often is reported for its first cases; one more finding, at the first
/// of the others, says how many these are.
public final class Findings {

  /// How many findings of one rule are reported one by one.
  public static final int MOST_OF_A_RULE = 100;

  private static final Comparator<Finding> ORDER =
      comparingInt((Finding finding) -> finding.at().start())
          .thenComparing(comparing(finding -> finding.rule().severity()));

  private final List<Finding> reported = new ArrayList<>();
  private final Map<Rule, Tally> tallies = new IdentityHashMap<>();

  private Findings() {}

  /// The findings of a message, in the order of the octets; at the same octet the gravest first.
  public static List<Finding> of(Dissection message) {
    Findings findings = new Findings();
    for (Subject subject : Rules.SUBJECTS) {
      subject.check(message, findings::take);
    }
    return findings.inOrder();
  }

  /// What is to be said of the content of a message, in the order of the message's octets.
  public static List<Finding> of(MessageContent content) {
    Findings findings = new Findings();
    for (ContentSubject subject : Rules.CONTENT_SUBJECTS) {
      subject.check(content, findings::take);
    }
    return findings.inOrder();
  }

  /// What is to be said of a request and a response together, and of neither alone.
  public static PairFindings of(Pair pair) {
    Findings ofRequest = new Findings();
    Findings ofResponse = new Findings();
    for (PairSubject subject : Rules.PAIR_SUBJECTS) {
      subject.check(pair, ofRequest::take, ofResponse::take);
    }
    return new PairFindings(ofRequest.inOrder(), ofResponse.inOrder());
  }

  /// Both, in the order of the octets; at the same octet the gravest first.
  public static List<Finding> merged(List<Finding> some, List<Finding> others) {
    return Stream.concat(some.stream(), others.stream()).sorted(ORDER).toList();
  }

  private void take(Finding finding) {
    Tally tally = tallies.computeIfAbsent(finding.rule(), rule -> new Tally(finding.at()));
    if (tally.count < MOST_OF_A_RULE) {
      reported.add(finding);
    } else if (tally.count == MOST_OF_A_RULE) {
      tally.firstOfOthers = finding.at();
    }
    tally.count++;
  }

  private List<Finding> inOrder() {
    tallies.forEach((rule, tally) -> {
      long others = tally.count - MOST_OF_A_RULE;
      if (others > 0) {
        reported.add(
            rule.at(tally.firstOfOthers, Sentence.of("here, and {0} times more", others - 1)));
      }
    });
    reported.sort(ORDER);
    return List.copyOf(reported);
  }

  /// How often a rule applied, and where it did so first beyond what is reported one by one.
  private static final class Tally {
    private long count;
    private Span firstOfOthers;

    Tally(Span first) {
      this.firstOfOthers = first;
    }
  }
}
