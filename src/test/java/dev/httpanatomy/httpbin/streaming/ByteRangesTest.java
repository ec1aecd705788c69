package dev.httpanatomy.httpbin.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// RFC 9110 §14.1.2 and §14.2, as each of the references has them.
class ByteRangesTest {

  private static final int SIZE = 26;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-4 | 0-4 | 0-4",
        "bytes=5- | 5-25 | 5-25",
        "bytes=-5 | 21-25 | 21-25",
        "bytes=-100 | 0-25 | 0-25",
        "Bytes = 1 - 2 | 1-2 | 1-2",
        "bytes=0-40 | unsatisfiable | 0-25",
        "bytes=26- | unsatisfiable | unsatisfiable",
        "bytes=-0 | unsatisfiable | unsatisfiable",
        "bytes=9-5 | unsatisfiable | unsatisfiable",
        "bytes=99999999999999999999- | unsatisfiable | unsatisfiable",
        "bytes=00000000000000000001-1 | 1-1 | 1-1",
        "bytes=1-2,4-5 | whole | 1-2,4-5",
        "bytes=1-2,99- | whole | 1-2",
        "bytes=0-,0- | whole | whole",
        "bytes=x | whole | unsatisfiable",
        "bytes=- | whole | unsatisfiable",
        "bytes= | whole | unsatisfiable",
        "lines=1-2 | whole | whole",
        "bytes | whole | whole",
        "'' | whole | whole",
      })
  void aFieldIsReadAsTheDialectReadsIt(String field, String httpbin, String go) {
    assertThat(shown(ByteRanges.single(field, SIZE))).isEqualTo(httpbin);
    assertThat(shown(ByteRanges.several(field, SIZE))).isEqualTo(go);
  }

  @Test
  void veryManyRangesAreTheWhole() {
    String hundred = "bytes=" + "0-0,".repeat(99) + "0-0";
    assertThat(ByteRanges.several(hundred, 1000).orElseThrow()).hasSize(100);
    assertThat(ByteRanges.several(hundred + ",0-0", 1000)).isEmpty();
  }

  @Test
  void whateverIsSentARangeIsWithin() {
    Random random = new Random(9110);
    String[] parts = {"bytes", "=", "-", ",", " ", "0", "7", "25", "26", "99999999999", "x", "é"};
    for (int i = 0; i < 20_000; i++) {
      String field =
          Stream.generate(() -> parts[random.nextInt(parts.length)])
              .limit(random.nextInt(9))
              .collect(Collectors.joining("", random.nextInt(3) == 0 ? "" : "bytes=", ""));
      assertWithin(ByteRanges.single(field, SIZE));
      assertWithin(ByteRanges.several(field, SIZE));
    }
  }

  private static void assertWithin(Optional<List<ByteRange>> ranges) {
    assertThat(ranges.orElse(List.of()))
        .allSatisfy(range -> {
          assertThat(range.first()).isBetween(0, range.last());
          assertThat(range.last()).isLessThan(SIZE);
        });
  }

  private static String shown(Optional<List<ByteRange>> ranges) {
    if (ranges.isEmpty()) {
      return "whole";
    }
    return ranges.get().isEmpty()
        ? "unsatisfiable"
        : ranges.get().stream()
            .map(range -> range.first() + "-" + range.last())
            .collect(Collectors.joining(","));
  }
}
