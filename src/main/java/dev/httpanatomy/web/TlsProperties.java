package dev.httpanatomy.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The port for HTTPS.
///
/// @param enabled whether there is one
/// @param port the port; 0 for any that is free
/// @param bundle the name of the SSL bundle with key and certificate; without it the certificate
///   signs itself
/// @param names names and addresses besides this host's own that such a certificate is for
/// @param handshake how long a handshake may take
record TlsProperties(
    @DefaultValue("false") boolean enabled,
    @Min(0) @Max(65_535) @DefaultValue("8443") int port,
    @Nullable String bundle,
    @DefaultValue List<String> names,
    @NotNull @DurationMin(seconds = 1) @DurationMax(seconds = 60) @DefaultValue("10s")
        Duration handshake) {}
