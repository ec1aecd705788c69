package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.httpanatomy.wire.Octets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds for any value of any field: its tree leaves no octet out, and what is noted lies in
/// it.
class FieldInvariantsTest {

  private static final long SEED = 9651;
  private static final int MUTATIONS = 60_000;
  private static final int LONG = 100_000;
  private static final List<FieldGolden> ALL = FieldGolden.all();

  /// Octets at which grammars turn.
  private static final String TURNS = " \t,;=\"\\()<>[]{}%:/?#@&*-._~'+|!$0129azAZWQ\0\177\377";

  @Test
  void everyPrefixAndEverySuffixOfAValueIsTiled() {
    for (FieldGolden golden : ALL) {
      String name = name(golden);
      String value = golden.field().latin1().substring(name.length());
      for (int cut = 0; cut <= value.length(); cut++) {
        assertTiled(name + value.substring(0, cut));
        assertTiled(name + value.substring(cut));
      }
    }
  }

  @Test
  void mutatedValuesAreTiled() {
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      FieldGolden golden = ALL.get(random.nextInt(ALL.size()));
      String name = name(golden);
      StringBuilder value = new StringBuilder(golden.field().latin1().substring(name.length()));
      for (int changes = random.nextInt(1, 6); changes > 0; changes--) {
        mutate(value, random);
      }
      assertTiled(name + value);
    }
  }

  /// The values of one field under the names of all others.
  @Test
  void anyValueOfAnyFieldIsTiled() {
    List<String> names = ALL.stream().map(FieldInvariantsTest::name).distinct().toList();
    for (FieldGolden golden : ALL) {
      String value = golden.field().latin1().substring(name(golden).length());
      names.forEach(name -> assertTiled(name + value));
    }
  }

  /// The bound is no measurement: it is far above what linear work takes, far below what quadratic
  /// work would.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: ",
        "Location: ",
        "Content-Type: ",
        "Accept: ",
        "Accept-Encoding: ",
        "Vary: ",
        "Prefer: ",
        "Date: ",
        "ETag: ",
        "If-Match: ",
        "Range: bytes=",
        "Content-Range: ",
        "Cache-Control: ",
        "Authorization: ",
        "Authorization: a ",
        "WWW-Authenticate: ",
        "WWW-Authenticate: a ",
        "Cookie: ",
        "Set-Cookie: ",
        "Link: ",
        "Forwarded: ",
        "X-Forwarded-For: ",
        "Via: ",
        "Via: 1.1 ",
        "Upgrade: ",
        "Alt-Svc: ",
        "User-Agent: ",
        "Server-Timing: ",
        "Content-Disposition: a;b*=",
        "Idempotency-Key: ",
        "Idempotency-Key: \"",
        "Idempotency-Key: :",
        "Idempotency-Key: a;",
        "Cache-Groups: ",
        "Cache-Groups: (",
        "Priority: ",
        "Strict-Transport-Security: ",
        "Content-Security-Policy: ",
        "Origin: ",
        "traceparent: ",
        "tracestate: ",
        "baggage: "
      })
  void aLongValueTakesTimeInProportionToItsOctetsAndGivesABoundedTree(String name) {
    List<String> pieces =
        List.of(
            "\"",
            "\\",
            "\"\\",
            "(",
            "()",
            "<",
            ",",
            ";",
            "a,",
            "a;",
            "a=",
            "a=\"",
            "=",
            "a b ",
            "(a ",
            "<a",
            ":",
            "%41",
            "%",
            "/",
            "&",
            "a=b&",
            "1",
            "-",
            "[",
            "\"a\" ",
            "Aa \"a\",");
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String piece : pieces) {
            Dissection message = assertTiled(name + piece.repeat(LONG / piece.length()));
            assertThat(message.root().leaves().count()).as(name + piece).isLessThan(5000);
            assertThat(message.deviations()).as(name + piece).hasSizeLessThan(110_000);
          }
        });
  }

  /// What is cut off may be fine when the rest of it comes.
  @Test
  void aValueThatTheOctetsEndInIsReadButNotJudged() {
    for (FieldGolden golden : ALL) {
      String octets = "HTTP/1.1 200 OK\r\n" + golden.field().latin1();
      Dissection message =
          Http1Dissector.responses(Octets.latin1(octets), RequestMethod.OTHER).getFirst();
      assertThat(message.deviations())
          .as(golden.name())
          .noneMatch(each -> each.kind() == DeviationKind.INVALID_FIELD_SYNTAX);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/a", "%41", "a%41", "&", "a=b&", "a=%41", "=", "?"})
  void aLongTargetGivesABoundedTree(String piece) {
    for (String before : List.of("/", "/?", "/a?b=")) {
      String target = before + piece.repeat(LONG / piece.length());
      Dissection request =
          Http1Dissector.requests(Octets.latin1("GET " + target + " HTTP/1.1\r\n\r\n")).getFirst();
      String leaves = request.root().leaves().map(request::text).collect(Collectors.joining());
      assertThat(leaves).isEqualTo(request.octets().latin1());
      assertThat(request.root().leaves().count()).as(before + piece).isLessThan(5000);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"User-Agent: ", "Via: 1.1 a "})
  void commentsNestToADepth(String name) {
    Dissection message = assertTiled(name + "(".repeat(30) + ")".repeat(30));
    assertThat(message.root().walk().filter(node -> node.role() == Role.COMMENT)).hasSize(11);
  }

  private static String name(FieldGolden golden) {
    String field = golden.field().latin1();
    int value = field.indexOf(':') + 1;
    while (value < field.length() && field.charAt(value) == ' ') {
      value++;
    }
    return field.substring(0, value);
  }

  private static void mutate(StringBuilder value, Random random) {
    int at = random.nextInt(value.length() + 1);
    int to = Math.min(value.length(), at + random.nextInt(1, 8));
    char turn = TURNS.charAt(random.nextInt(TURNS.length()));
    switch (random.nextInt(5)) {
      case 0 -> value.delete(at, to);
      case 1 -> value.insert(at, value.substring(at, to));
      case 2 -> value.replace(at, Math.min(to, at + 1), String.valueOf(turn));
      case 3 -> value.insert(at, turn);
      default -> {
        String other = ALL.get(random.nextInt(ALL.size())).field().latin1();
        value.insert(at, other, random.nextInt(other.length()), other.length());
      }
    }
  }

  private static Dissection assertTiled(String field) {
    Dissection message = FieldGolden.message(Octets.latin1(field));
    String leaves = message.root().leaves().map(message::text).collect(Collectors.joining());
    assertThat(leaves).as(field).isEqualTo(message.octets().slice(message.span()).latin1());
    assertThat(message.deviations()).as(field).allMatch(each -> message.span().contains(each.at()));
    return message;
  }
}
