package dev.httpanatomy.httpbin.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// A content coding (RFC 9110 §8.4.1) that is made here. Their order is ours, where a client likes
/// several as much.
enum Coding {
  /// Brotli, RFC 7932.
  BROTLI("br") {
    @Override
    byte[] encode(byte[] content) throws IOException {
      return Encoder.compress(content);
    }

    @Override
    boolean isAvailable() {
      return Brotli4jLoader.isAvailable();
    }
  },
  /// Zstandard, RFC 8878.
  ZSTD("zstd") {
    @Override
    byte[] encode(byte[] content) {
      return Zstd.compress(content);
    }

    @Override
    boolean isAvailable() {
      try {
        return Zstd.defaultCompressionLevel() > 0;
      } catch (LinkageError noLibrary) {
        return false;
      }
    }
  },
  /// RFC 1952.
  GZIP("gzip") {
    @Override
    byte[] encode(byte[] content) throws IOException {
      return written(content, GZIPOutputStream::new);
    }
  },
  /// The zlib format of RFC 1950, for all that the name says.
  DEFLATE("deflate") {
    @Override
    byte[] encode(byte[] content) throws IOException {
      return written(content, DeflaterOutputStream::new);
    }
  };

  private final String token;

  Coding(String token) {
    this.token = token;
  }

  /// Its name in Content-Encoding and Accept-Encoding.
  String token() {
    return token;
  }

  abstract byte[] encode(byte[] content) throws IOException;

  /// Whether its library is there.
  boolean isAvailable() {
    return true;
  }

  /// All that can be made here.
  static List<Coding> available() {
    return Stream.of(values()).filter(Coding::isAvailable).toList();
  }

  private interface Wrapping {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] written(byte[] content, Wrapping wrapping) throws IOException {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out = wrapping.around(encoded)) {
      out.write(content);
    }
    return encoded.toByteArray();
  }
}
