package dev.httpanatomy.web;

import dev.httpanatomy.access.Network;
import dev.httpanatomy.httpbin.HttpbinProperties;
import dev.httpanatomy.setting.SizeRange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.util.unit.DataSize;

/// What values a setting may have, in words, as the records of settings declare it.
final class AllowedValues {

  private static final String HTTPBIN = "anatomy.httpbin.";

  private AllowedValues() {}

  /// As `0 to 65535`; empty for a key that there is not.
  ///
  /// @param key in kebab-case, `anatomy.tls.port`; what stands in brackets in it is passed over
  static Optional<String> of(String key) {
    List<String> path = List.of(key.split("[.\\[]"));
    boolean httpbin = key.startsWith(HTTPBIN);
    int prefix = httpbin ? 2 : 1;
    return path.size() <= prefix
        ? Optional.empty()
        : of(
            httpbin ? HttpbinProperties.class : AnatomyProperties.class,
            path.subList(prefix, path.size()));
  }

  private static Optional<String> of(Class<?> record, List<String> path) {
    for (RecordComponent component :
        Optional.ofNullable(record.getRecordComponents()).stream().flatMap(Stream::of).toList()) {
      if (component.getName().equalsIgnoreCase(path.getFirst().replace("-", ""))) {
        Class<?> type = component.getType();
        return type.isRecord() && path.size() > 1
            ? of(type, path.subList(1, path.size()))
            : Optional.of(words(component));
      }
    }
    return Optional.empty();
  }

  private static String words(RecordComponent component) {
    Class<?> type = component.getType();
    AnnotatedElement constraints = component.getAccessor();
    if (type == boolean.class) {
      return "`true`, `false`";
    } else if (type == DataSize.class) {
      SizeRange range = constraints.getAnnotation(SizeRange.class);
      return range == null ? "a size" : range.min() + " to " + range.max();
    } else if (type == Duration.class) {
      return durations(constraints);
    } else if (type == int.class) {
      return integers(constraints);
    } else if (type == InetAddress.class) {
      return "an address";
    } else if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> "`" + constant.toString().toLowerCase(Locale.ROOT) + "`")
          .collect(Collectors.joining(", "));
    } else if (type == Map.class) {
      return "modes by port";
    } else if (type == List.class) {
      return isOf(component, Network.class) ? "networks" : "texts";
    }
    return "a text";
  }

  private static boolean isOf(RecordComponent list, Class<?> element) {
    return list.getGenericType() instanceof ParameterizedType type
        && type.getActualTypeArguments()[0] == element;
  }

  private static String durations(AnnotatedElement constraints) {
    DurationMin shortest = constraints.getAnnotation(DurationMin.class);
    DurationMax longest = constraints.getAnnotation(DurationMax.class);
    if (shortest == null || longest == null) {
      return "a time";
    }
    return shortest.seconds()
        + "s to "
        + (longest.days() > 0 ? longest.days() + "d" : longest.seconds() + "s");
  }

  private static String integers(AnnotatedElement constraints) {
    Min min = constraints.getAnnotation(Min.class);
    Max max = constraints.getAnnotation(Max.class);
    long least = min == null ? Integer.MIN_VALUE : min.value();
    return max == null ? least + " or more" : least + " to " + max.value();
  }
}
