package dev.httpanatomy.web;

import dev.httpanatomy.listening.tls.Fingerprint;
import dev.httpanatomy.listening.tls.SelfSigned;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;

/// The certificate of the port for HTTPS.
///
/// @param context holds it, and its key
/// @param source where it comes from, for people
/// @param certificate that of this host, without those above it
record Certificate(SSLContext context, String source, X509Certificate certificate) {

  private static final Logger LOG = LoggerFactory.getLogger(Certificate.class);
  private static final String ALIAS = "anatomy";

  static Certificate of(String name, SslBundle bundle) {
    KeyStore keys = bundle.getStores().getKeyStore();
    if (keys == null) {
      throw new IllegalStateException("the SSL bundle " + name + " has no key");
    }
    try {
      for (String alias : Collections.list(keys.aliases())) {
        if (keys.isKeyEntry(alias) && keys.getCertificate(alias) instanceof X509Certificate own) {
          return new Certificate(bundle.createSslContext(), "of the SSL bundle " + name, own);
        }
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the SSL bundle " + name + " can't be read", e);
    }
    throw new IllegalStateException("the SSL bundle " + name + " has no key with a certificate");
  }

  static Certificate of(SelfSigned made) {
    try {
      KeyStore keys = KeyStore.getInstance("PKCS12");
      keys.load(null, null);
      X509Certificate[] chain = {made.certificate()};
      keys.setKeyEntry(ALIAS, made.key(), new char[0], chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, new char[0]);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(factory.getKeyManagers(), null, null);
      return new Certificate(context, "made for this run, and signs itself", made.certificate());
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("a certificate in memory can't be used", e);
    }
  }

  void log() {
    LOG.info(
        "the certificate for HTTPS is {}; it is valid until {}, its SHA-256 fingerprint is {}",
        source,
        certificate.getNotAfter().toInstant(),
        Fingerprint.of(certificate));
  }
}
