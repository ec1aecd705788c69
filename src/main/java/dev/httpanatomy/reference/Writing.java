package dev.httpanatomy.reference;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Which languages stand in for which, beyond taking parts away from the end of a tag.
///
/// Chinese of a region means a script, as CLDR's likely subtags have it: `zh-CN` and `zh-SG` are
/// `zh-Hans`, `zh-TW` and `zh-HK` are `zh-Hant`. Who reads the one can't be taken to read the
/// other.
final class Writing {

  // Knows it: zh-CN is zh-Hans-CN, then zh-Hans, then zh.
  private static final ResourceBundle.Control FALLBACK =
      ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Writing() {}

  /// Tags that may stand in for a language, the closest first; `und` is the last.
  static List<String> candidates(Locale locale) {
    return FALLBACK.getCandidateLocales("reference", locale).stream()
        .map(Locale::toLanguageTag)
        .toList();
  }

  /// The one among tags that is the same language in the same script: `zh-Hans` and `zh-SG` find
  /// `zh-CN`, `zh-TW` doesn't.
  static Optional<String> same(Locale locale, Collection<String> tags) {
    List<String> wanted = candidates(locale).stream().filter(Writing::hasParts).toList();
    return tags.stream()
        .filter(tag -> candidates(Locale.forLanguageTag(tag)).stream().anyMatch(wanted::contains))
        .findFirst();
  }

  private static boolean hasParts(String tag) {
    return tag.indexOf('-') > 0;
  }
}
