package dev.httpanatomy.web;

import dev.httpanatomy.listening.jetty.TlsPort;
import dev.httpanatomy.listening.tls.HostNames;
import dev.httpanatomy.listening.tls.SelfSigned;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The port for HTTPS, with the certificate that it shows.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("anatomy.tls.enabled")
class TlsConfiguration {

  @Bean
  TlsPort tlsPort(AnatomyProperties properties, SslBundles bundles) {
    TlsProperties settings = properties.tls();
    String bundle = settings.bundle();
    return bundle == null || bundle.isBlank()
        ? withOwnCertificate(settings)
        : withBundle(settings, bundle, bundles);
  }

  private static TlsPort withOwnCertificate(TlsProperties settings) {
    HostNames host = hostNames(settings.names());
    Certificate certificate = Certificate.of(SelfSigned.of(host, Instant.now()));
    certificate.log();
    return new TlsPort(settings.port(), settings.handshake(), certificate.context());
  }

  private static TlsPort withBundle(TlsProperties settings, String name, SslBundles bundles) {
    SslBundle bundle = bundle(name, bundles);
    Certificate certificate = Certificate.of(name, bundle);
    certificate.log();
    TlsPort port = new TlsPort(settings.port(), settings.handshake(), certificate.context());
    SslOptions options = bundle.getOptions();
    port.allowOnly(list(options.getEnabledProtocols()), list(options.getCiphers()));
    bundles.addBundleUpdateHandler(name, changed -> renew(port, name, changed));
    return port;
  }

  private static HostNames hostNames(List<String> more) {
    try {
      return HostNames.ofThisHost(more);
    } catch (IllegalArgumentException e) {
      throw new SettingException(
          "anatomy.tls.names", String.join(",", more), "host names and IP addresses, with commas");
    }
  }

  private static SslBundle bundle(String name, SslBundles bundles) {
    try {
      return bundles.getBundle(name);
    } catch (NoSuchSslBundleException e) {
      throw new SettingException(
          "anatomy.tls.bundle", name, "the name of a bundle below spring.ssl.bundle.pem");
    }
  }

  private static void renew(TlsPort port, String name, SslBundle changed) {
    Certificate certificate = Certificate.of(name, changed);
    port.renew(certificate.context());
    certificate.log();
  }

  private static List<String> list(String @Nullable [] options) {
    return options == null ? List.of() : List.of(options);
  }
}
