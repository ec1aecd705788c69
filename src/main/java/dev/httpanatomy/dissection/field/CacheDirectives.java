package dev.httpanatomy.dissection.field;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.wire.Octets;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// The directives of a `Cache-Control` field, RFC 9111 §5.2.
///
/// @param byName by name in small letters, values without quotes and empty where there is none; of
///   two with one name the first
public record CacheDirectives(Map<String, String> byName) {

  public CacheDirectives {
    byName = Map.copyOf(byName);
  }

  /// What a field-value says.
  ///
  /// @param in the octets that the node's span counts in
  public static CacheDirectives of(Octets in, Node value) {
    return new CacheDirectives(
        NamedValues.of(in, value, Role.CACHE_DIRECTIVE, Role.DIRECTIVE_NAME, Role.DIRECTIVE_VALUE));
  }

  /// Whether a directive is there, with a value or without.
  ///
  /// @param name in small letters
  public boolean has(String name) {
    return byName.containsKey(name);
  }

  /// The seconds that a directive such as `max-age` says; nothing where it is not there or says no
  /// seconds.
  ///
  /// @param name in small letters
  public OptionalLong seconds(String name) {
    return Optional.ofNullable(byName.get(name))
        .map(DeltaSeconds::read)
        .orElse(OptionalLong.empty());
  }
}
