package dev.httpanatomy.rendering.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.httpanatomy.reference.Details;
import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.FieldSyntaxEntry;
import dev.httpanatomy.reference.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a field name.
///
/// @param name as the registry spells it, `Content-Type`; on the wire its case does not matter
/// @param direction in which messages it has a meaning: `request`, `response` or `both`
/// @param scope how far it travels: `hop-by-hop` or `end-to-end`
/// @param standing what IANA's registry says of it: `permanent`, `provisional`, `deprecated`,
///   `obsoleted`, or `unregistered` for one that people use without its being there
/// @param reference where it is specified, as `RFC 9110 §8.3`
/// @param meaning what it tells, in a line
/// @param syntax how it is written, as `Content-Type = media-type`; this and the next three only of
///   the fields most met
/// @param source where that syntax stands
/// @param example a field-line as one may send it
/// @param pitfall what goes wrong with it, in one to three sentences
/// @param rules the ids of the rules about it
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldModel(
    String name,
    String direction,
    String scope,
    String standing,
    String reference,
    String meaning,
    @Nullable String syntax,
    @Nullable String source,
    @Nullable String example,
    @Nullable String pitfall,
    List<String> rules) {

  /// The model of a field.
  ///
  /// @param words in the reader's language
  public static FieldModel of(FieldEntry entry, Words words) {
    Optional<FieldSyntaxEntry> written = Details.fieldSyntax(entry.name());
    return new FieldModel(
        entry.name(),
        entry.direction().token(),
        entry.scope().token(),
        entry.standing().token(),
        entry.reference(),
        words.field(entry.name()).orElseThrow(),
        written.map(FieldSyntaxEntry::syntax).orElse(null),
        written.map(FieldSyntaxEntry::source).orElse(null),
        written.map(FieldSyntaxEntry::example).orElse(null),
        EntryWords.beside(words).pitfall(entry).orElse(null),
        Details.rulesAbout(entry));
  }
}
