package dev.httpanatomy.web;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/// Which of some media types a client likes best, RFC 9110 §12.5.1.
final class Negotiation {

  private static final Comparator<MediaType> MOST_SPECIFIC_FIRST =
      Comparator.comparing(MediaType::isWildcardType)
          .thenComparing(MediaType::isWildcardSubtype)
          .thenComparing(range -> -range.getParameters().size());

  private Negotiation() {}

  /// The offer with the highest weight, the first of those alike.
  ///
  /// @param accept the value of the Accept field, null where there is none
  /// @param offers what there is, the one to prefer first; it is also the answer where the client
  ///   likes none, or says nothing that can be understood
  static MediaType choose(@Nullable String accept, List<MediaType> offers) {
    if (accept == null || accept.isBlank()) {
      return offers.getFirst();
    }
    List<MediaType> ranges;
    try {
      ranges = MediaType.parseMediaTypes(accept);
    } catch (InvalidMediaTypeException invalid) {
      return offers.getFirst();
    }
    MediaType best = offers.getFirst();
    double bestWeight = 0;
    for (MediaType offer : offers) {
      double weight = weight(offer, ranges);
      if (weight > bestWeight) {
        best = offer;
        bestWeight = weight;
      }
    }
    return best;
  }

  /// The weight of the most specific range that the offer is in.
  private static double weight(MediaType offer, List<MediaType> ranges) {
    return ranges.stream()
        .filter(range -> range.includes(offer))
        .min(MOST_SPECIFIC_FIRST)
        .map(MediaType::getQualityValue)
        .orElse(0.0);
  }
}
