package dev.httpanatomy.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The entries of one table of facts, to find by key and to list in order.
final class Registry<K, E> {

  private final Map<K, E> byKey;
  private final List<E> inOrder;

  private Registry(Map<K, E> byKey, List<E> inOrder) {
    this.byKey = byKey;
    this.inOrder = inOrder;
  }

  /// @param entry makes an entry of a row
  /// @param key what an entry is found by, unique in the table
  static <K, E> Registry<K, E> of(
      List<FactRow> rows, Function<FactRow, E> entry, Function<E, K> key, Comparator<E> order) {
    Map<K, E> byKey = new HashMap<>();
    List<E> inOrder = new ArrayList<>();
    for (FactRow row : rows) {
      E made = entry.apply(row);
      if (byKey.put(key.apply(made), made) != null) {
        throw row.malformed(key.apply(made) + " a second time");
      }
      inOrder.add(made);
    }
    inOrder.sort(order);
    return new Registry<>(Map.copyOf(byKey), List.copyOf(inOrder));
  }

  Optional<E> find(K key) {
    return Optional.ofNullable(byKey.get(key));
  }

  List<E> all() {
    return inOrder;
  }
}
