package dev.httpanatomy.httpbin.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodingTest {

  @ParameterizedTest
  @EnumSource
  void whatIsEncodedCanBeDecoded(Coding coding) throws IOException {
    assertThat(coding.isAvailable()).isTrue();
    byte[] content = "What is said twice is said twice. ".repeat(1000).getBytes(UTF_8);
    byte[] encoded = coding.encode(content);
    assertThat(encoded).hasSizeLessThan(1000);
    try (InputStream decoded = decoder(coding, new ByteArrayInputStream(encoded))) {
      assertThat(decoded.readAllBytes()).isEqualTo(content);
    }
  }

  private static InputStream decoder(Coding coding, InputStream in) throws IOException {
    return switch (coding) {
      case BROTLI -> new BrotliInputStream(in);
      case ZSTD -> new ZstdInputStream(in);
      case GZIP -> new GZIPInputStream(in);
      case DEFLATE -> new InflaterInputStream(in);
    };
  }
}
