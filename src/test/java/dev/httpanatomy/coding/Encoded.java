package dev.httpanatomy.coding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.luben.zstd.Zstd;
import dev.httpanatomy.wire.Octets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Octets as encoders of others make them.
public final class Encoded {

  private Encoded() {}

  /// By a coding.
  public static Octets of(ContentCoding coding, Octets octets) {
    return switch (coding) {
      case GZIP -> gzip(octets);
      case DEFLATE -> deflate(octets, false);
      case BROTLI -> brotli(octets);
      case ZSTANDARD -> Octets.wrap(Zstd.compress(octets.toByteArray(), 19));
      case IDENTITY -> octets;
    };
  }

  /// In the gzip format.
  public static Octets gzip(Octets octets) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      octets.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Octets.wrap(out.toByteArray());
  }

  /// As DEFLATE data.
  ///
  /// @param raw whether the zlib format is left out
  public static Octets deflate(Octets octets, boolean raw) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
    deflater.setInput(octets.toByteArray());
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] piece = new byte[8192];
    while (!deflater.finished()) {
      out.write(piece, 0, deflater.deflate(piece));
    }
    deflater.end();
    return Octets.wrap(out.toByteArray());
  }

  private static Octets brotli(Octets octets) {
    Brotli4jLoader.ensureAvailability();
    try {
      return Octets.wrap(Encoder.compress(octets.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
