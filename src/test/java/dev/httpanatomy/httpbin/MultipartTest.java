package dev.httpanatomy.httpbin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MultipartTest {

  private static final String TYPE = "multipart/form-data; boundary=xx";
  private static final String FORM =
      "--xx\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n"
          + "--xx\nContent-Disposition: form-data; name=f; filename=\"a\\\"b\"\n"
          + "Content-Type: x/y\n\nfile\n--xx--\r\n";

  @Test
  void aLineMayEndWithLfAlone() {
    List<Part> parts = parts(FORM);
    assertThat(parts).extracting(Part::name).containsExactly("a", "f");
    assertThat(parts).extracting(Part::isFile).containsExactly(false, true);
    assertThat(parts).extracting(Part::type).containsExactly("", "x/y");
    assertThat(parts)
        .extracting(part -> new String(part.octets(), ISO_8859_1))
        .containsExactly("1\r\n2", "file");
  }

  @Test
  void withoutABoundaryThereAreNoParts() {
    assertThat(Multipart.parts(new byte[0], "multipart/form-data")).isNull();
  }

  @Test
  void noPrefixFails() {
    for (int end = 0; end <= FORM.length(); end++) {
      assertThat(parts(FORM.substring(0, end)).size()).isBetween(0, 2);
    }
  }

  @Test
  void noMutationFails() {
    Random random = new Random(5);
    for (int run = 0; run < 2000; run++) {
      byte[] octets = FORM.getBytes(ISO_8859_1);
      for (int i = 0; i < 4; i++) {
        octets[random.nextInt(octets.length)] =
            (byte) "\r\n-x\";= \0\u00FF".charAt(random.nextInt(10));
      }
      assertThat(Objects.requireNonNull(Multipart.parts(octets, TYPE)).size()).isBetween(0, 9);
    }
  }

  private static List<Part> parts(String text) {
    return Objects.requireNonNull(Multipart.parts(text.getBytes(ISO_8859_1), TYPE));
  }
}
