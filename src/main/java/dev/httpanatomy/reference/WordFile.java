package dev.httpanatomy.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of words: one line `key = words` for each entry of a registry, and none besides.
///
/// It is a properties file without escapes, continued lines and other separators, so that a line of
/// it means what a translator sees, and a mistake can be found by its line.
final class WordFile {

  private WordFile() {}

  /// @param keys the entries of the registry, as it spells them
  static Map<String, String> parse(String file, List<String> lines, Set<String> keys) {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        add(words, file + ":" + (i + 1) + ": ", line, keys);
      }
    }
    for (String key : keys) {
      if (!words.containsKey(key)) {
        throw new IllegalStateException(file + ": no words for " + key);
      }
    }
    return Map.copyOf(words);
  }

  /// A file of words on what is no registry of ours: whoever has the entries knows their names.
  static Map<String, String> parse(String file, List<String> lines) {
    Map<String, String> words = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && !line.startsWith("#")) {
        String key = line.substring(0, Math.max(0, line.indexOf('='))).strip();
        add(words, file + ":" + (i + 1) + ": ", line, Set.of(key));
      }
    }
    return Map.copyOf(words);
  }

  private static void add(Map<String, String> words, String where, String line, Set<String> keys) {
    int equalsSign = line.indexOf('=');
    if (equalsSign < 0 || line.contains("\\")) {
      throw new IllegalStateException(where + "expected key = words, without a backslash");
    }
    String key = line.substring(0, equalsSign).strip();
    String text = line.substring(equalsSign + 1).strip();
    if (!keys.contains(key)) {
      throw new IllegalStateException(where + "words for " + key + ", which no fact names");
    }
    if (text.isEmpty()) {
      throw new IllegalStateException(where + "no words for " + key);
    }
    if (words.put(key, text) != null) {
      throw new IllegalStateException(where + "words for " + key + " a second time");
    }
  }
}
