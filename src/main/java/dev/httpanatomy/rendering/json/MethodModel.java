package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.MethodExampleEntry;
import dev.httpanatomy.reference.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a request method.
///
/// @param name as it stands on the wire; its case matters
/// @param safe whether the client asks for no change, RFC 9110 §9.2.1
/// @param idempotent whether doing it twice is meant to have the effect of once, RFC 9110 §9.2.2
/// @param reference where it is specified, as `RFC 9110 §9.3.1`
/// @param meaning what it asks for, in a line
/// @param example a request-line that has it; this and the next one only of the methods most met
/// @param pitfall what goes wrong with it, in one to three sentences
/// @param rules the ids of the rules about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MethodModel(
    String name,
    boolean safe,
    boolean idempotent,
    String reference,
    String meaning,
    @Nullable String example,
    @Nullable String pitfall,
    List<String> rules) {

  /// The model of a method.
  ///
  /// @param words in the reader's language
  public static MethodModel of(MethodEntry entry, Words words) {
    return new MethodModel(
        entry.name(),
        entry.safe(),
        entry.idempotent(),
        entry.reference(),
        words.method(entry.name()).orElseThrow(),
        Details.methodExample(entry.name()).map(MethodExampleEntry::example).orElse(null),
        EntryWords.beside(words).pitfall(entry).orElse(null),
        Details.rulesAbout(entry));
  }
}
