package dev.httpanatomy.httpbin;

import dev.httpanatomy.setting.SizeRange;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// The settings of the httpbin endpoints.
///
/// @param enabled whether they are there at all
/// @param dialect what is spoken where a request doesn't say
/// @param prefix the path that they are below, as `/httpbin`; empty for none
/// @param redirectHosts the hosts, besides this one, to which a redirect may lead
/// @param maxDuration how long an answer may be made to take
/// @param maxBody octets of content that go-httpbin takes and makes
/// @param maxContent octets of content that httpbin takes, which itself has no limit
@ConfigurationProperties("anatomy.httpbin")
@Validated
public record HttpbinProperties(
    @DefaultValue("true") boolean enabled,
    @NotNull @DefaultValue("httpbin") Dialect dialect,
    @NotNull
        @Pattern(
            regexp = "(/[A-Za-z0-9._~-]+)*",
            message = "is no path without a slash at its end, such as /httpbin")
        @DefaultValue("")
        String prefix,
    @DefaultValue List<String> redirectHosts,
    @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 60) @DefaultValue("10s")
        Duration maxDuration,
    @NotNull @SizeRange(min = "1B", max = "1GB") @DefaultValue("1MB") DataSize maxBody,
    @NotNull @SizeRange(min = "0B", max = "1GB") @DefaultValue("16MB") DataSize maxContent) {

  /// Octets of content that a request may have.
  int maxContentIn(Dialect dialect) {
    DataSize limit = dialect.isGo() ? maxBody : maxContent;
    return (int) limit.toBytes();
  }
}
