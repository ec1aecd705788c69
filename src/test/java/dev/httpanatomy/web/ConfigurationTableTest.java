package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.httpbin.HttpbinProperties;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The README's table of settings is what [AnatomyProperties] and [HttpbinProperties] have.
class ConfigurationTableTest {

  /// `| key | default | unit or range | environment variable | meaning |`
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| `([a-z]+\\.[\\w.-]+)` \\| (.+?) \\| (.+?) \\| `(\\w+)` \\| (.+) \\|$");

  private record Setting(String standard, String range, String variable) {}

  @Test
  void ourKeysAreThoseThatThereAre() throws IOException {
    Map<String, Setting> ours = table();
    ours.keySet().removeIf(key -> !key.startsWith("anatomy."));
    assertThat(ours).isEqualTo(metadata());
  }

  @Test
  void theKeysOfBootAreSetAsTheTableSays() throws IOException {
    PropertySource<?> yaml =
        new YamlPropertySourceLoader()
            .load("application", new ClassPathResource("application.yaml"))
            .getFirst();
    Map<String, Setting> others = table();
    others.keySet().removeIf(key -> key.startsWith("anatomy."));
    assertThat(others).isNotEmpty();
    others.forEach((key, setting) -> {
      assertThat(setting.standard()).as(key).isEqualTo("`" + yaml.getProperty(key) + "`");
      assertThat(setting.variable()).isEqualTo(variable(key));
    });
  }

  private static Map<String, Setting> table() throws IOException {
    Map<String, Setting> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("README.md")));
    while (row.find()) {
      rows.put(row.group(1), new Setting(row.group(2), row.group(3), row.group(4)));
    }
    return rows;
  }

  private static Map<String, Setting> metadata() throws IOException {
    Map<String, Setting> settings = new TreeMap<>();
    String file = "/META-INF/spring-configuration-metadata.json";
    try (InputStream in = ConfigurationTableTest.class.getResourceAsStream(file)) {
      for (JsonNode each :
          JsonMapper.shared().readTree(Objects.requireNonNull(in)).path("properties")) {
        String key = each.path("name").asString();
        if (key.startsWith("anatomy.")) {
          String value = each.path("defaultValue").asString("");
          String standard = value.isEmpty() ? "none" : "`" + value + "`";
          settings.put(key, new Setting(standard, range(key), variable(key)));
        }
      }
    }
    return settings;
  }

  /// Boot's rule: dots are underscores, dashes are nothing.
  private static String variable(String key) {
    return key.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
  }

  private static String range(String key) {
    boolean httpbin = key.startsWith("anatomy.httpbin.");
    RecordComponent component =
        component(
            httpbin ? HttpbinProperties.class : AnatomyProperties.class,
            List.of(key.split("\\.")),
            httpbin ? 2 : 1);
    Min min = component.getAccessor().getAnnotation(Min.class);
    Max max = component.getAccessor().getAnnotation(Max.class);
    Class<?> type = component.getType();
    if (type == boolean.class) {
      return "`true`, `false`";
    } else if (type == DataSize.class) {
      return "a size";
    } else if (type == Duration.class) {
      DurationMin shortest = component.getAccessor().getAnnotation(DurationMin.class);
      DurationMax longest = component.getAccessor().getAnnotation(DurationMax.class);
      return shortest.seconds()
          + "s to "
          + (longest.days() > 0 ? longest.days() + "d" : longest.seconds() + "s");
    } else if (type == InetAddress.class) {
      return "an address";
    } else if (type == int.class) {
      return max == null ? min.value() + " or more" : min.value() + " to " + max.value();
    }
    if (type.isEnum()) {
      return Stream.of(type.getEnumConstants())
          .map(constant -> "`" + constant.toString().toLowerCase(Locale.ROOT) + "`")
          .collect(Collectors.joining(", "));
    } else if (type == Map.class) {
      return "modes by port";
    }
    return "a text";
  }

  private static RecordComponent component(Class<?> record, List<String> path, int at) {
    for (RecordComponent component : record.getRecordComponents()) {
      if (component.getName().equalsIgnoreCase(path.get(at).replace("-", ""))) {
        return at + 1 == path.size() ? component : component(component.getType(), path, at + 1);
      }
    }
    throw new AssertionError(path + " is not in " + record);
  }
}
