package dev.httpanatomy.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// An immutable sequence of octets: a view of an array that nobody writes to any more.
///
/// Slices share the array, so cutting is free. Equality is by content.
public final class Octets {

  /// No octets at all.
  public static final Octets EMPTY = new Octets(new byte[0], 0, 0);

  private final byte[] array;
  private final int offset;
  private final int size;

  private Octets(byte[] array, int offset, int size) {
    this.array = array;
    this.offset = offset;
    this.size = size;
  }

  /// A copy of `octets`.
  public static Octets copyOf(byte[] octets) {
    return wrap(octets.clone());
  }

  /// A copy of `size` octets from `offset`.
  public static Octets copyOf(byte[] array, int offset, int size) {
    return wrap(Arrays.copyOfRange(array, offset, offset + size));
  }

  /// A view of `octets`, which the caller promises never to change again.
  public static Octets wrap(byte[] octets) {
    return wrap(octets, 0, octets.length);
  }

  /// A view of `size` octets from `offset`, which the caller promises never to change again.
  public static Octets wrap(byte[] array, int offset, int size) {
    Objects.checkFromIndexSize(offset, size, array.length);
    return size == 0 ? EMPTY : new Octets(array, offset, size);
  }

  /// The octets of `text`, one for each character up to U+00FF.
  ///
  /// @throws IllegalArgumentException if a character is beyond U+00FF
  public static Octets latin1(String text) {
    if (text.chars().anyMatch(c -> c > 0xFF)) {
      throw new IllegalArgumentException("a character beyond U+00FF is no single octet");
    }
    return wrap(text.getBytes(ISO_8859_1));
  }

  /// All of `parts`, one after the other.
  public static Octets concat(Iterable<Octets> parts) {
    int size = 0;
    for (Octets part : parts) {
      size = Math.addExact(size, part.size);
    }
    byte[] all = new byte[size];
    int at = 0;
    for (Octets part : parts) {
      System.arraycopy(part.array, part.offset, all, at, part.size);
      at += part.size;
    }
    return wrap(all);
  }

  /// How many octets there are.
  public int size() {
    return size;
  }

  /// Whether there is none.
  public boolean isEmpty() {
    return size == 0;
  }

  /// The octet at `index`, 0 to 255.
  public int at(int index) {
    return array[offset + Objects.checkIndex(index, size)] & 0xFF;
  }

  /// The octets `[start, end)`.
  public Octets slice(int start, int end) {
    Objects.checkFromToIndex(start, end, size);
    return wrap(array, offset + start, end - start);
  }

  /// The octets of `span`.
  public Octets slice(Span span) {
    return slice(span.start(), span.end());
  }

  /// Where `octet` first stands at or after `from` and before `end`, or -1.
  public int indexOf(int octet, int from, int end) {
    Objects.checkFromToIndex(from, end, size);
    for (int i = from; i < end; i++) {
      if (array[offset + i] == (byte) octet) {
        return i;
      }
    }
    return -1;
  }

  /// Whether `prefix` stands at `from`.
  public boolean startsWith(Octets prefix, int from) {
    return from + prefix.size <= size && slice(from, from + prefix.size).equals(prefix);
  }

  /// Whether the octets end with `suffix`.
  public boolean endsWith(Octets suffix) {
    int from = offset + size - suffix.size;
    return suffix.size <= size
        && Arrays.equals(
            array,
            from,
            from + suffix.size,
            suffix.array,
            suffix.offset,
            suffix.offset + suffix.size);
  }

  /// One character for each octet, U+0000 to U+00FF: nothing is lost, though it may not be what the
  /// sender meant (ISO-8859-1, the "isomorphic decoding").
  public String latin1() {
    return new String(array, offset, size, ISO_8859_1);
  }

  /// The text, if the octets are well-formed UTF-8; else nothing.
  public Optional<String> utf8() {
    try {
      return Optional.of(UTF_8.newDecoder().decode(readOnlyBuffer()).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// The octets to read from; the buffer can't be written to.
  public ByteBuffer toByteBuffer() {
    return ByteBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
  }

  /// A copy as an array.
  public byte[] toByteArray() {
    return Arrays.copyOfRange(array, offset, offset + size);
  }

  /// A read-only buffer over the octets.
  public ByteBuffer readOnlyBuffer() {
    return ByteBuffer.wrap(array, offset, size).slice().asReadOnlyBuffer();
  }

  /// Writes the octets to `out`.
  ///
  /// @throws IOException if `out` does
  public void writeTo(OutputStream out) throws IOException {
    out.write(array, offset, size);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Octets that
        && Arrays.equals(
            array, offset, offset + size, that.array, that.offset, that.offset + that.size);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = offset; i < offset + size; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return size <= 64 ? Hex.of(this) : Hex.of(slice(0, 64)) + "… (" + size + " octets)";
  }
}
