package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.StatusClassEntry;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of a status code.
///
/// @param code three digits
/// @param reasonPhrase as the registry words it, `Not Found`; `(Unused)` for a reserved code
/// @param reference where it is specified, as `RFC 9110 §15.5.5`
/// @param meaning what it tells, in a line
/// @param range the codes of its class, as `4xx`
/// @param rangeName what its class is called, as `Client Error`
/// @param rangeMeaning what its first digit tells a client that doesn't know the code, in a line
/// @param example a status-line that has it; absent for a reserved code
/// @param pitfall what goes wrong with it, in one to three sentences
/// @param rules the ids of the rules about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusModel(
    int code,
    String reasonPhrase,
    String reference,
    String meaning,
    String range,
    String rangeName,
    String rangeMeaning,
    @Nullable String example,
    String pitfall,
    List<String> rules) {

  /// The model of a status code.
  ///
  /// @param words in the reader's language
  public static StatusModel of(StatusEntry entry, Words words) {
    StatusClassEntry range = Registries.statusClass(entry.code()).orElseThrow();
    return new StatusModel(
        entry.code(),
        entry.reasonPhrase(),
        entry.reference(),
        words.status(entry.code()).orElseThrow(),
        range.range(),
        range.name(),
        words.statusClass(entry.code()).orElseThrow(),
        Details.statusExample(entry).orElse(null),
        EntryWords.beside(words).pitfall(entry).orElseThrow(),
        Details.rulesAbout(entry));
  }
}
