package dev.httpanatomy.httpbin.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a client would have the content coded as, RFC 9110 §12.5.3.
///
/// @param weights 0 to 1000 by coding, in lower case; `*` stands for those that are not named
record AcceptEncoding(Map<String, Integer> weights) {

  static final String IDENTITY = "identity";

  private static final String OTHERS = "*";
  private static final int HIGHEST = 1000;
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?<coding>[!#$%&'*+.^_`|~\\w-]+)(\\s*;\\s*[qQ]=(?<q>0(\\.\\d{0,3})?|1(\\.0{0,3})?))?");

  /// Reads the lines of the field; what is no element of it is passed over.
  static AcceptEncoding parse(List<String> lines) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String text : String.join(",", lines).split(",")) {
      Matcher element = ELEMENT.matcher(text.strip());
      if (element.matches()) {
        String coding = element.group("coding").toLowerCase(Locale.ROOT);
        String q = element.group("q");
        // x-gzip is gzip (§8.4.1.3).
        weights.putIfAbsent(
            coding.equals("x-gzip") ? "gzip" : coding,
            q == null ? HIGHEST : (int) Math.round(Double.parseDouble(q) * HIGHEST));
      }
    }
    return new AcceptEncoding(weights);
  }

  /// The coding that has the highest weight, the first one of several: of those offered, or
  /// [#IDENTITY], which is also what is left where nothing else is wanted.
  ///
  /// @param offered codings but for identity
  /// @return none if nothing of this is acceptable
  Optional<String> choose(List<String> offered) {
    List<String> all = new ArrayList<>(offered);
    all.add(IDENTITY);
    String chosen = null;
    int highest = 0;
    for (String coding : all) {
      int weight = weights.getOrDefault(coding, weights.getOrDefault(OTHERS, 0));
      if (weight > highest) {
        chosen = coding;
        highest = weight;
      }
    }
    boolean excluded = weights.containsKey(IDENTITY) || weights.containsKey(OTHERS);
    return chosen == null && !excluded ? Optional.of(IDENTITY) : Optional.ofNullable(chosen);
  }
}
