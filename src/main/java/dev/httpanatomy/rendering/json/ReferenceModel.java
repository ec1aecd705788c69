package dev.httpanatomy.rendering.json;

import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.reference.Registries;
import java.util.List;

/// What can be looked up.
///
/// @param lists the lists there are
public record ReferenceModel(List<ListedModel> lists) {

  /// A list of the reference.
  ///
  /// @param name what it lists: `headers`, `methods`, `statuses` or `findings`
  /// @param path where it is
  /// @param entries how many entries it has
  public record ListedModel(String name, String path, int entries) {}

  /// All lists.
  public static ReferenceModel all() {
    return new ReferenceModel(
        List.of(
            new ListedModel("headers", "/reference/headers", Registries.fields().size()),
            new ListedModel("methods", "/reference/methods", Registries.methods().size()),
            new ListedModel("statuses", "/reference/statuses", Registries.statuses().size()),
            new ListedModel("findings", "/findings", Rules.all().size())));
  }
}
