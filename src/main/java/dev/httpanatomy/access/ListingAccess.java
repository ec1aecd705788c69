package dev.httpanatomy.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// Decides who may list captures and watch them live: whoever is on this machine, and whoever holds
/// the token.
public final class ListingAccess {

  /// The cookie in which a browser keeps the token.
  public static final String COOKIE = "anatomy-token";

  private static final int TOKEN_OCTETS = 24;

  private final byte[] token;

  private ListingAccess(String token) {
    this.token = token.getBytes(UTF_8);
  }

  /// Access by a token that somebody chose.
  public static ListingAccess withToken(String token) {
    return new ListingAccess(token);
  }

  /// A token that can't be guessed: 192 random bits in characters that are safe in a URL.
  public static String newToken() {
    byte[] random = new byte[TOKEN_OCTETS];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /// Whether the caller may list.
  public boolean allows(Caller caller) {
    return caller.isLocal() || caller.tokens().stream().anyMatch(this::isToken);
  }

  /// Whether this is the token; takes as long for a wrong one as for the right one.
  public boolean isToken(String candidate) {
    return MessageDigest.isEqual(token, candidate.getBytes(UTF_8));
  }
}
