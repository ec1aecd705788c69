package dev.httpanatomy.setting;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/// A size must be between two others, both allowed.
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = SizeRange.Check.class)
public @interface SizeRange {

  /// The least, as `1B`.
  String min();

  /// The most, as `1GB`.
  String max();

  /// What is said of another.
  String message() default "must be {min} to {max}";

  /// As Bean Validation wants it.
  Class<?>[] groups() default {};

  /// As Bean Validation wants it.
  Class<? extends Payload>[] payload() default {};

  /// Compares.
  final class Check implements ConstraintValidator<SizeRange, DataSize> {

    private DataSize min = DataSize.ofBytes(0);
    private DataSize max = DataSize.ofBytes(Long.MAX_VALUE);

    @Override
    public void initialize(SizeRange range) {
      min = DataSize.parse(range.min());
      max = DataSize.parse(range.max());
    }

    @Override
    public boolean isValid(@Nullable DataSize size, ConstraintValidatorContext context) {
      return size == null || size.compareTo(min) >= 0 && size.compareTo(max) <= 0;
    }
  }
}
