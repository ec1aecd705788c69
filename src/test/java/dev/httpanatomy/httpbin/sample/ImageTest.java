package dev.httpanatomy.httpbin.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.httpbin.Dialect;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ImageTest {

  @ParameterizedTest
  @EnumSource(names = {"PNG", "JPEG"})
  void anImageHasItsSize(Image image) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(image.content()));
    assertThat(read.getWidth()).isEqualTo(160);
    assertThat(read.getHeight()).isEqualTo(120);
  }

  @ParameterizedTest
  @EnumSource
  void anImageIsSmall(Image image) {
    assertThat(image.content()).hasSizeBetween(500, 10_000);
  }

  @Test
  void webPIsWhatRfc9649Says() {
    String octets = new String(Image.WEBP.content(), ISO_8859_1);
    assertThat(octets).startsWith("RIFF");
    assertThat(octets.substring(8)).startsWith("WEBPVP8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "image/png | PNG | PNG",
        "image/png,image/webp | WEBP | PNG",
        "image/jpeg;q=0.9,image/svg+xml | SVG | SVG",
        "IMAGE/JPEG | JPEG | none",
        "image/*,image/jpeg | JPEG | PNG",
        "*/* | none | none",
        "text/html | none | none",
      })
  void theOrderIsThatOfTheDialect(String accept, Image httpbin, Image go) {
    assertThat(Image.accepted(accept, Dialect.HTTPBIN).orElse(null)).isEqualTo(httpbin);
    assertThat(Image.accepted(accept, Dialect.GO_HTTPBIN).orElse(null)).isEqualTo(go);
  }
}
