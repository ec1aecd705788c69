package dev.httpanatomy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/// Says in a sentence a setting which of ours is wrong, what it is, and what it may be.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SettingFailureAnalyzer implements FailureAnalyzer {

  private static final String PREFIX = "anatomy";
  private static final String ACTION =
      "Set it to an allowed value, or leave it out: the README's table of settings has all of"
          + " them, and their defaults.";

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    List<String> sentences = new ArrayList<>();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case SettingException wrong -> sentences.add(String.valueOf(wrong.getMessage()));
        case BindValidationException wrong -> {
          String name = wrong.getValidationErrors().getName().toString();
          for (ObjectError error : wrong.getValidationErrors()) {
            if (error instanceof FieldError field && isOurs(name)) {
              String key = name + "." + kebab(field.getField());
              sentences.add(sentence(key, asWritten(key, wrong, field), field));
            }
          }
        }
        default -> {}
      }
    }
    if (sentences.isEmpty()) {
      unconvertible(failure, sentences);
    }
    return sentences.isEmpty()
        ? null
        : new FailureAnalysis(
            sentences.stream().sorted().collect(Collectors.joining("\n")), ACTION, failure);
  }

  /// What can't be read as a value of its type. Of nested failures the innermost knows the key.
  private static void unconvertible(Throwable failure, List<String> sentences) {
    BindException innermost = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException bind && isOurs(bind.getName().toString())) {
        innermost = bind;
      }
    }
    if (innermost != null && innermost.getProperty() != null) {
      String key = innermost.getProperty().getName().toString();
      Object value = innermost.getProperty().getValue();
      sentences.add(new SettingException(key, shown(key, value), allowed(key)).getMessage() + "");
    }
  }

  /// As it stands in the environment or a file, not as it was understood.
  private static @Nullable Object asWritten(
      String key, BindValidationException wrong, FieldError error) {
    return wrong.getValidationErrors().getBoundProperties().stream()
        .filter(property -> property.getName().toString().equals(key))
        .map(ConfigurationProperty::getValue)
        .findFirst()
        .orElseGet(error::getRejectedValue);
  }

  private static String sentence(String key, @Nullable Object written, FieldError error) {
    String allowed = allowed(key);
    String value = shown(key, written);
    return allowed.equals("a text")
        ? "%s is %s; it %s.".formatted(key, value, error.getDefaultMessage())
        : new SettingException(key, value, allowed).getMessage() + "";
  }

  private static boolean isOurs(String name) {
    return name.equals(PREFIX) || name.startsWith(PREFIX + ".");
  }

  /// A secret is not shown, even where it is none.
  private static String shown(String key, @Nullable Object value) {
    return key.endsWith("token") ? "not shown here" : "\"" + value + "\"";
  }

  private static String allowed(String key) {
    return AllowedValues.of(key).map(words -> words.replace("`", "")).orElse("another");
  }

  /// `moreOctets[0]` as `more-octets[0]`.
  private static String kebab(String field) {
    return field
        .replaceAll("<.*", "")
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }
}
