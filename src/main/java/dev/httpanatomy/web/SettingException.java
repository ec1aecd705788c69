package dev.httpanatomy.web;

/// A setting has a value that nothing can be done with.
final class SettingException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// @param key the setting
  /// @param value what it is
  /// @param allowed what it may be
  SettingException(String key, String value, String allowed) {
    super("%s is %s; it must be %s.".formatted(key, value, allowed));
  }
}
