package dev.httpanatomy.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/// Which of some languages a client likes best, RFC 9110 §12.5.4.
final class AcceptLanguage {

  /// Nobody speaks more languages than fit in here; reading a list of thousands would only be work.
  private static final int MOST_CHARACTERS = 1000;

  private AcceptLanguage() {}

  /// The tag that the highest of the client's weights leads to, by the lookup of RFC 4647 §3.4:
  /// `en-GB` finds `en`. Where it finds none, the range itself may be the beginning of a tag: `zh`
  /// finds `zh-CN`, §3.3.1; or a tag may be of the same script: `zh-Hans` finds `zh-CN`.
  ///
  /// @param acceptLanguage the value of the field; empty where there is none
  /// @param tags what there is, the default first; it is also the answer where the client likes
  ///   none, or says nothing that can be understood
  static String choose(String acceptLanguage, Collection<String> tags) {
    String otherwise = tags.iterator().next();
    if (acceptLanguage.isBlank() || acceptLanguage.length() > MOST_CHARACTERS) {
      return otherwise;
    }
    List<LanguageRange> ranges;
    try {
      ranges = LanguageRange.parse(acceptLanguage.replaceAll("[ \t]", ""));
    } catch (IllegalArgumentException illFormed) {
      return otherwise;
    }
    List<String> accepted = tags.stream().filter(tag -> !isRefused(tag, ranges)).toList();
    for (LanguageRange range : ranges) {
      if (range.getWeight() > 0) {
        List<LanguageRange> alone = List.of(new LanguageRange(range.getRange()));
        String found = Locale.lookupTag(alone, accepted);
        List<String> begun = Locale.filterTags(alone, accepted);
        if (found != null || !begun.isEmpty()) {
          return found != null ? found : begun.getFirst();
        }
        Optional<String> same = Writing.same(Locale.forLanguageTag(range.getRange()), accepted);
        if (same.isPresent()) {
          return same.get();
        }
      }
    }
    return otherwise;
  }

  /// Whether a range with the weight 0 names the tag.
  private static boolean isRefused(String tag, List<LanguageRange> ranges) {
    return ranges.stream()
        .anyMatch(range -> range.getWeight() == 0 && range.getRange().equalsIgnoreCase(tag));
  }
}
