package dev.httpanatomy.dissection.content;

import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.coding.Oddity;
import dev.httpanatomy.wording.Sentence;

/// A step of the ladder from the octets on the wire to text.
///
/// @param kind which one
/// @param name the coding that was undone, or the charset; `message-body` for the first
/// @param in how many octets went in
/// @param out how many octets came out; characters of a text
/// @param ending how it ended
/// @param stoppedAt where in the octets that went in it stopped, if it did
/// @param precision by how many octets that may be too large
/// @param words why it stopped, or what else is to be said; may be empty
/// @param oddity what is odd about it
public record ContentStep(
    Kind kind,
    String name,
    int in,
    int out,
    Ending ending,
    int stoppedAt,
    int precision,
    Sentence words,
    Oddity oddity) {

  /// What a step does.
  public enum Kind {
    /// The message-body as it crossed the wire, RFC 9112 §6.
    RAW("raw"),
    /// A transfer coding undone, RFC 9112 §7.
    TRANSFER_DECODED("transfer-decoded"),
    /// A content coding undone, RFC 9110 §8.4.
    CONTENT_DECODED("content-decoded"),
    /// Octets to characters, RFC 9110 §8.3.2.
    TEXT("text");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// As `content-decoded`.
    public String word() {
      return word;
    }
  }

  /// A step that came to its end.
  static ContentStep complete(Kind kind, String name, int in, int out) {
    return new ContentStep(kind, name, in, out, Ending.COMPLETE, in, 0, Sentence.NONE, Oddity.NONE);
  }

  /// Octets that came out for one that was read; 0 where none was.
  public double ratio() {
    return stoppedAt == 0 ? 0 : (double) out / stoppedAt;
  }

  /// Whether all came out.
  public boolean isComplete() {
    return ending == Ending.COMPLETE;
  }
}
