package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.wire.Octets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The golden files show everything that a dissection can say.
class RolesCoveredTest {

  @Test
  void everyRoleOccursInSomeGolden() {
    assertNoneMissing(
        EnumSet.allOf(Role.class),
        Stream.concat(dissections(), contents())
            .flatMap(each -> each.root().walk())
            .map(Node::role));
  }

  @Test
  void everyDeviationOccursInSomeGolden() {
    assertNoneMissing(
        EnumSet.allOf(DeviationKind.class),
        dissections().flatMap(each -> each.deviations().stream()).map(Deviation::kind));
  }

  @Test
  void everyReasonForAFramingOccursInSomeGolden() {
    assertNoneMissing(
        EnumSet.allOf(Framing.Reason.class),
        Golden.allDissections()
            .map(Dissection::framing)
            .flatMap(Optional::stream)
            .map(Framing::reason));
  }

  @Test
  void everyElementIsToldOfForSomeGolden() {
    assertNoneMissing(
        EnumSet.allOf(Http1Element.class),
        Golden.all().stream()
            .map(each -> RecordingListener.events(each.reading(), each.octets(), 4096))
            .flatMap(Collection::stream)
            .filter(RecordingListener.Element.class::isInstance)
            .map(event -> ((RecordingListener.Element) event).element()));
  }

  private static Stream<Dissection> dissections() {
    return Stream.concat(
        Golden.allDissections(),
        FieldGolden.all().stream().map(golden -> FieldGolden.message(golden.field())));
  }

  /// Those of the golden files, and one with more than is told apart.
  private static Stream<Dissection> contents() {
    Octets many = Octets.latin1("a&".repeat(5000));
    return Stream.concat(
            ContentGolden.all().stream().map(ContentGolden::content),
            Stream.of(ContentGolden.content("application/x-www-form-urlencoded", many)))
        .flatMap(content -> content.structure().stream());
  }

  private static <E extends Enum<E>> void assertNoneMissing(Set<E> all, Stream<E> seen) {
    seen.forEach(all::remove);
    assertThat(all).as("in no golden file").isEmpty();
  }
}
