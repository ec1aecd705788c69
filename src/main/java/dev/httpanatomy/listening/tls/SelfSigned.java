package dev.httpanatomy.listening.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;

/// A key and a certificate that it signed itself, for this host and this run: the key is in memory
/// only.
///
/// The JDK reads certificates and makes none, and a library that does weighs more than this
/// service; of what it would do, these are the few lines that are needed. The result is read back
/// by the JDK, and in a test by OpenSSL.
///
/// @param key the private key, of the curve P-256
/// @param certificate the certificate (RFC 5280 §4.1)
public record SelfSigned(PrivateKey key, X509Certificate certificate) {

  /// Clients take none that is valid for longer: CA/Browser Forum, Baseline Requirements §6.3.2.
  private static final Duration VALID = Duration.ofDays(397);

  /// Clocks differ.
  private static final Duration BEFORE = Duration.ofDays(1);

  private static final int SERIAL_BITS = 127;
  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";
  private static final String COMMON_NAME = "2.5.4.3";
  private static final String KEY_USAGE = "2.5.29.15";
  private static final String SUBJECT_ALT_NAME = "2.5.29.17";
  private static final String BASIC_CONSTRAINTS = "2.5.29.19";
  private static final String EXT_KEY_USAGE = "2.5.29.37";
  private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

  /// @param subject for whom
  /// @param now from when on
  public static SelfSigned of(HostNames subject, Instant now) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      KeyPair keys = generator.generateKeyPair();
      byte[] algorithm = Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
      byte[] unsigned = unsigned(subject, now, algorithm, keys.getPublic().getEncoded());
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(keys.getPrivate());
      signature.update(unsigned);
      byte[] signed = Der.sequence(unsigned, algorithm, Der.bits(0, signature.sign()));
      X509Certificate certificate =
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(signed));
      certificate.verify(keys.getPublic());
      return new SelfSigned(keys.getPrivate(), certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no certificate can be made", e);
    }
  }

  /// TBSCertificate, RFC 5280 §4.1.
  private static byte[] unsigned(
      HostNames subject, Instant now, byte[] algorithm, byte[] publicKey) {
    byte[] name = name("HTTP Anatomy");
    return Der.sequence(
        Der.member(0, Der.integer(BigInteger.TWO)),
        Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)),
        algorithm,
        name,
        validity(now),
        name,
        publicKey,
        Der.member(
            3,
            Der.sequence(
                extension(SUBJECT_ALT_NAME, false, subjectAltName(subject)),
                extension(BASIC_CONSTRAINTS, true, Der.sequence()),
                // digitalSignature, the first bit.
                extension(KEY_USAGE, true, Der.bits(7, (byte) 0x80)),
                extension(EXT_KEY_USAGE, false, Der.sequence(Der.identifier(SERVER_AUTH))))));
  }

  private static byte[] name(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.identifier(COMMON_NAME), Der.text(commonName))));
  }

  private static byte[] validity(Instant now) {
    return Der.sequence(Der.time(now.minus(BEFORE)), Der.time(now.plus(VALID)));
  }

  private static byte[] extension(String identifier, boolean critical, byte[] value) {
    return critical
        ? Der.sequence(Der.identifier(identifier), Der.bool(true), Der.octets(value))
        : Der.sequence(Der.identifier(identifier), Der.octets(value));
  }

  private static byte[] subjectAltName(HostNames subject) {
    byte[][] names =
        subject.names().stream()
            .map(name -> Der.choice(DNS_NAME, name.getBytes(US_ASCII)))
            .toArray(byte[][]::new);
    byte[][] addresses =
        subject.addresses().stream()
            .map(InetAddress::getAddress)
            .map(octets -> Der.choice(IP_ADDRESS, octets))
            .toArray(byte[][]::new);
    return Der.sequence(Der.join(names), Der.join(addresses));
  }
}
