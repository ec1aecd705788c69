package dev.httpanatomy.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;

class OctetsTest {

  private static final Octets HELLO = Octets.latin1("hello");

  @Test
  void holdsOctetsNotSignedBytes() {
    Octets octets = Octets.copyOf(new byte[] {0, 127, -128, -1});
    assertThat(octets.size()).isEqualTo(4);
    assertThat(octets.at(0)).isZero();
    assertThat(octets.at(1)).isEqualTo(127);
    assertThat(octets.at(2)).isEqualTo(128);
    assertThat(octets.at(3)).isEqualTo(255);
  }

  @Test
  void aCopyDoesNotChangeWithItsOrigin() {
    byte[] array = {1, 2, 3};
    Octets octets = Octets.copyOf(array);
    array[0] = 9;
    assertThat(octets.at(0)).isEqualTo(1);
  }

  @Test
  void anArrayTakenOutDoesNotChangeTheOctets() {
    Octets octets = Octets.latin1("abc");
    octets.toByteArray()[0] = 'x';
    assertThat(octets.latin1()).isEqualTo("abc");
  }

  @Test
  void wrapsAPartOfAnArray() {
    byte[] array = {1, 2, 3, 4};
    assertThat(Octets.wrap(array, 1, 2)).isEqualTo(Octets.wrap(new byte[] {2, 3}));
  }

  @Test
  void refusesToWrapMoreThanTheArrayHolds() {
    byte[] array = {1, 2, 3, 4};
    assertThatThrownBy(() -> Octets.wrap(array, 3, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Octets.wrap(array, -1, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void latin1IsOneOctetACharacterInBothDirections() {
    StringBuilder all = new StringBuilder();
    for (char c = 0; c <= 0xFF; c++) {
      all.append(c);
    }
    Octets octets = Octets.latin1(all.toString());
    assertThat(octets.size()).isEqualTo(256);
    assertThat(octets.at(0xE9)).isEqualTo(0xE9);
    assertThat(octets.latin1()).isEqualTo(all.toString());
  }

  @Test
  void refusesCharactersThatAreNoSingleOctet() {
    assertThatIllegalArgumentException().isThrownBy(() -> Octets.latin1("\u0100"));
  }

  @Test
  void isUtf8WhereWellFormed() {
    assertThat(Octets.wrap(new byte[] {'c', (byte) 0xC3, (byte) 0xA9}).utf8()).contains("cé");
    assertThat(Octets.EMPTY.utf8()).contains("");
  }

  @Test
  void isNoUtf8WhereNotWellFormed() {
    assertThat(Octets.latin1("caf\u00E9").utf8()).isEmpty();
    assertThat(Octets.latin1("\u00C0\u0080").utf8()).as("overlong NUL").isEmpty();
  }

  @Test
  void slicesShareOffsets() {
    Octets ell = HELLO.slice(1, 4);
    assertThat(ell.latin1()).isEqualTo("ell");
    assertThat(ell.slice(1, 3).latin1()).isEqualTo("ll");
    assertThat(ell.slice(new Span(0, 1)).latin1()).isEqualTo("e");
    assertThat(ell.at(2)).isEqualTo('l');
  }

  @Test
  void aSliceKnowsNothingOfItsNeighbours() {
    Octets ell = HELLO.slice(1, 4);
    assertThatThrownBy(() -> ell.at(3)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ell.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ell.slice(0, 4)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ell.slice(2, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(ell.indexOf('o', 0, 3)).isEqualTo(-1);
    assertThat(ell.toByteArray()).containsExactly('e', 'l', 'l');
  }

  @Test
  void anEmptySliceIsEmpty() {
    assertThat(HELLO.slice(2, 2)).isEqualTo(Octets.EMPTY);
    assertThat(HELLO.slice(5, 5).isEmpty()).isTrue();
    assertThat(HELLO.isEmpty()).isFalse();
  }

  @Test
  void findsTheFirstOctetInARange() {
    assertThat(HELLO.indexOf('l', 0, 5)).isEqualTo(2);
    assertThat(HELLO.indexOf('l', 3, 5)).isEqualTo(3);
    assertThat(HELLO.indexOf('l', 0, 2)).isEqualTo(-1);
    assertThat(HELLO.indexOf('l', 5, 5)).isEqualTo(-1);
    assertThat(Octets.latin1("a\u00FF").indexOf(0xFF, 0, 2)).isEqualTo(1);
  }

  @Test
  void knowsWhetherItStartsWithAPrefixSomewhere() {
    assertThat(HELLO.startsWith(Octets.latin1("he"), 0)).isTrue();
    assertThat(HELLO.startsWith(Octets.latin1("lo"), 3)).isTrue();
    assertThat(HELLO.startsWith(Octets.latin1("lo!"), 3)).isFalse();
    assertThat(HELLO.startsWith(Octets.latin1("lo"), 2)).isFalse();
    assertThat(HELLO.startsWith(Octets.EMPTY, 5)).isTrue();
  }

  @Test
  void concatenates() {
    assertThat(Octets.concat(List.of(HELLO.slice(0, 2), Octets.EMPTY, HELLO.slice(2, 5))))
        .isEqualTo(HELLO);
    assertThat(Octets.concat(List.of())).isEqualTo(Octets.EMPTY);
  }

  @Test
  void isEqualByContent() {
    Octets one = HELLO.slice(2, 3);
    Octets other = HELLO.slice(3, 4);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(HELLO.slice(1, 2));
    assertThat(one).isNotEqualTo(HELLO.slice(2, 4));
    assertThat(one).isNotEqualTo("l");
  }

  @Test
  void givesAReadOnlyBufferOfItsOwnOctetsOnly() {
    ByteBuffer buffer = HELLO.slice(1, 4).readOnlyBuffer();
    assertThat(buffer.remaining()).isEqualTo(3);
    assertThat(buffer.capacity()).isEqualTo(3);
    assertThat(buffer.get(0)).isEqualTo((byte) 'e');
    assertThatThrownBy(() -> buffer.put(0, (byte) 'x')).isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void writesItselfToAStream() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HELLO.slice(1, 3).writeTo(out);
    assertThat(out.toByteArray()).containsExactly('e', 'l');
  }

  @Test
  void printsHexadecimalDigitsOfBoundedLength() {
    assertThat(HELLO).hasToString("68656c6c6f");
    assertThat(Octets.wrap(new byte[64]).toString()).isEqualTo("00".repeat(64));
    assertThat(Octets.wrap(new byte[65]).toString()).isEqualTo("00".repeat(64) + "… (65 octets)");
  }
}
