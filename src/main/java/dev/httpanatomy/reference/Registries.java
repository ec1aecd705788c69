package dev.httpanatomy.reference;

import static java.lang.String.CASE_INSENSITIVE_ORDER;
import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The facts: field names, methods, status codes, grammar roles and what can be said of a layer,
/// read once, when the first of them is asked for.
public final class Registries {

  private static final Registry<String, FieldEntry> FIELDS =
      Registry.of(
          rows("fields"),
          FieldEntry::of,
          entry -> folded(entry.name()),
          comparing(FieldEntry::name, CASE_INSENSITIVE_ORDER));

  private static final Registry<String, MethodEntry> METHODS =
      Registry.of(
          rows("methods"), MethodEntry::of, MethodEntry::name, comparing(MethodEntry::name));

  private static final Registry<Integer, StatusEntry> STATUSES =
      Registry.of(
          rows("statuses"), StatusEntry::of, StatusEntry::code, comparingInt(StatusEntry::code));

  private static final Registry<String, StatusClassEntry> STATUS_CLASSES =
      Registry.of(
          rows("status-classes"),
          StatusClassEntry::of,
          StatusClassEntry::range,
          comparing(StatusClassEntry::range));

  private static final Registry<String, RoleEntry> ROLES =
      Registry.of(
          rows("roles"),
          RoleEntry::of,
          RoleEntry::name,
          comparing(RoleEntry::name, CASE_INSENSITIVE_ORDER));

  private static final Registry<String, LayerFactEntry> LAYER_FACTS =
      Registry.of(
          rows("layer-facts"),
          LayerFactEntry::of,
          LayerFactEntry::name,
          comparing(LayerFactEntry::name));

  private Registries() {}

  /// The field of that name.
  ///
  /// @param name in any case: "Field names are case-insensitive", RFC 9110 §5.1
  public static Optional<FieldEntry> field(String name) {
    return FIELDS.find(folded(name));
  }

  /// The method of that name.
  ///
  /// @param name as on the wire: "The method token is case-sensitive", RFC 9110 §9.1
  public static Optional<MethodEntry> method(String name) {
    return METHODS.find(name);
  }

  /// The status code as it is registered.
  ///
  /// @param code any number; only registered codes are found
  public static Optional<StatusEntry> status(int code) {
    return STATUSES.find(code);
  }

  /// The class of a code, registered or not, for a client "MUST understand the class of any status
  /// code, as indicated by the first digit", RFC 9110 §15.
  ///
  /// @param code any number; there is a class for 100 to 599
  public static Optional<StatusClassEntry> statusClass(int code) {
    return STATUS_CLASSES.find(StatusClassEntry.rangeOf(code));
  }

  /// The role of that name.
  ///
  /// @param name as the grammar writes it, `field-line`
  public static Optional<RoleEntry> role(String name) {
    return ROLES.find(name);
  }

  /// What can be said of a connection at one of its layers, under that name.
  ///
  /// @param name in kebab-case, `round-trip-time`
  public static Optional<LayerFactEntry> layerFact(String name) {
    return LAYER_FACTS.find(name);
  }

  /// All fields, by name.
  public static List<FieldEntry> fields() {
    return FIELDS.all();
  }

  /// All methods, by name.
  public static List<MethodEntry> methods() {
    return METHODS.all();
  }

  /// All status codes, by number.
  public static List<StatusEntry> statuses() {
    return STATUSES.all();
  }

  /// The five classes of status codes.
  public static List<StatusClassEntry> statusClasses() {
    return STATUS_CLASSES.all();
  }

  /// All roles, by name.
  public static List<RoleEntry> roles() {
    return ROLES.all();
  }

  /// All that can be said of a connection at its layers, by name.
  public static List<LayerFactEntry> layerFacts() {
    return LAYER_FACTS.all();
  }

  static List<FactRow> rows(String registry) {
    String file = "reference/" + registry + ".tsv";
    return FactFile.parse(file, ResourceLines.read(file));
  }

  /// ASCII letters alone fold: the Kelvin sign must not turn into a `k`, and no name in the
  /// registry has anything but ASCII.
  private static String folded(String name) {
    return name.chars().allMatch(c -> c < 0x80) ? name.toLowerCase(Locale.ROOT) : name;
  }
}
