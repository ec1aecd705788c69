package dev.httpanatomy.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RolesHaveWordsTest {

  @ParameterizedTest
  @EnumSource(Role.class)
  void everyRoleHasAReferenceAndWordsInEveryLanguage(Role role) {
    assertThat(Registries.role(role.grammarName())).isPresent();
    assertThat(Words.languages())
        .allSatisfy(tag -> assertThat(Words.in(tag).role(role.grammarName())).isPresent());
  }
}
