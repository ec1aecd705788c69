package dev.httpanatomy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
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
    return AllowedValues.of(key).orElseThrow();
  }
}
