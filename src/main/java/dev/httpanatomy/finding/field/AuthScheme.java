package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.ERROR;
import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Base64Text;
import dev.httpanatomy.dissection.field.Credentials;
import dev.httpanatomy.dissection.field.HttpDate;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about the credentials of Basic, Digest and Bearer.
public final class AuthScheme implements Subject {

  static final Rule BASIC_NOT_BASE64 =
      new Rule(
          "basic-not-base64",
          ERROR,
          "credentials of Basic that are not Base64",
          """
          Behind Basic stands the Base64 of user, colon and password. A server that can't decode it
          answers 401, as to a wrong password, or 400. Mostly the user and password were sent as they
          are, or cut short.
          """,
          "Send the Base64 of the user, a colon and the password.",
          "RFC 7617 §2");

  static final Rule BASIC_WITHOUT_COLON =
      new Rule(
          "basic-without-colon",
          ERROR,
          "credentials of Basic without a colon",
          """
          The decoded credentials are a user, a colon and a password; either may be empty, but the
          colon must be there. A server can't tell which of the two it was given, and refuses it or
          takes all of it for the user.
          """,
          "Put a colon behind the user, even if there is no password.",
          "RFC 7617 §2");

  static final Rule BASIC_VISIBLE =
      new Rule(
          "basic-credentials-visible",
          NOTE,
          "a password that everybody on the way can read",
          """
          Base64 is no encryption: it is undone without a key. Where the connection is not protected
          by TLS, all who see these octets, as you do now, have the password, and it comes again with
          each request.
          """,
          "Use Basic over TLS only.",
          "RFC 7617 §4");

  static final Rule DIGEST_INCOMPLETE =
      new Rule(
          "digest-without-parameter",
          ERROR,
          "credentials of Digest that lack a parameter they need",
          """
          The server computes the response anew from the user, realm, nonce and URI that the client
          names, and compares. If one of them is missing it can't, and answers 400 or 401.
          """,
          "Send username, realm, nonce, uri and response.",
          "RFC 7616 §3.4");

  static final Rule DIGEST_MD5 =
      new Rule(
          "digest-with-md5",
          NOTE,
          "Digest with MD5",
          """
          MD5 is what Digest means where no algorithm is named, and it is kept for old clients only.
          It is so fast that who has seen one exchange can try billions of passwords a second against
          it. Not all clients know SHA-256 yet, so a server may offer both and name the better first.
          """,
          "Use algorithm=SHA-256, and TLS.",
          "RFC 7616 §3.2");

  static final Rule UNSIGNED_TOKEN =
      new Rule(
          "unsigned-token",
          WARNING,
          "a JSON Web Token with the algorithm none",
          """
          Nobody has signed such a token, so anybody can write one with the claims of their choice.
          Servers that went by the algorithm in the token, rather than the one they expect, accepted
          it: this was the most famous flaw of libraries for these tokens.
          """,
          "Sign the token, and let the server fix the algorithm.",
          "RFC 8725 §3.2");

  static final Rule EXPIRED_TOKEN =
      new Rule(
          "expired-token",
          WARNING,
          "a JSON Web Token that had expired at the message's Date",
          """
          On or after the time in exp a token must not be accepted, save for a few minutes for clocks
          that differ. A server answers 401 with error="invalid_token".
          """,
          "Get a new token.",
          "RFC 7519 §4.1.4");

  private static final List<String> DIGEST = List.of("realm", "nonce", "uri", "response");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]+)?");

  @Override
  public List<Rule> rules() {
    return List.of(
        BASIC_NOT_BASE64,
        BASIC_WITHOUT_COLON,
        BASIC_VISIBLE,
        DIGEST_INCOMPLETE,
        DIGEST_MD5,
        UNSIGNED_TOKEN,
        EXPIRED_TOKEN);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    for (String name : List.of("Authorization", "Proxy-Authorization")) {
      message.fieldLines(name).stream()
          .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
          .forEach(value -> checkCredentials(message, value, found));
    }
    for (String name : List.of("WWW-Authenticate", "Proxy-Authenticate")) {
      message.fieldLines(name).stream()
          .flatMap(line -> line.child(Role.FIELD_VALUE).stream())
          .flatMap(value -> value.children(Role.CHALLENGE))
          .forEach(challenge ->
              Credentials.of(message.octets(), challenge)
                  .ifPresent(said -> checkAlgorithm(said, challenge.span(), found)));
    }
  }

  private static void checkCredentials(Dissection message, Node value, Consumer<Finding> found) {
    Optional<Credentials> credentials = Credentials.of(message.octets(), value);
    if (credentials.isEmpty()) {
      return;
    }
    Credentials said = credentials.get();
    switch (said.scheme().toLowerCase(Locale.ROOT)) {
      case "basic" -> checkBasic(said, value.span(), found);
      case "digest" -> {
        checkDigest(said, value.span(), found);
        checkAlgorithm(said, value.span(), found);
      }
      default -> checkToken(message, said, value.span(), found);
    }
  }

  private static void checkBasic(Credentials said, Span at, Consumer<Finding> found) {
    if (said.token68().flatMap(Base64Text::decode).isEmpty()) {
      found.accept(BASIC_NOT_BASE64.at(at, "expected Base64 of user \":\" password"));
    } else if (said.basic().isEmpty()) {
      found.accept(BASIC_WITHOUT_COLON.at(at, "expected user \":\" password, found no colon"));
    } else {
      int octets = said.basic().get().password().length();
      found.accept(
          BASIC_VISIBLE.at(at, Sentence.of("a user and a password of length {0}", octets)));
    }
  }

  private static void checkDigest(Credentials said, Span at, Consumer<Finding> found) {
    List<String> missing = new ArrayList<>();
    if (!said.parameters().containsKey("username") && !said.parameters().containsKey("username*")) {
      missing.add("username");
    }
    DIGEST.stream().filter(name -> !said.parameters().containsKey(name)).forEach(missing::add);
    if (!missing.isEmpty()) {
      found.accept(
          DIGEST_INCOMPLETE.at(at, Sentence.of("expected also {0}", String.join(", ", missing))));
    }
  }

  private static void checkAlgorithm(Credentials said, Span at, Consumer<Finding> found) {
    String algorithm = said.parameters().getOrDefault("algorithm", "MD5");
    if (said.scheme().equalsIgnoreCase("Digest")
        && algorithm.toUpperCase(Locale.ROOT).matches("MD5(-SESS)?")) {
      boolean named = said.parameters().containsKey("algorithm");
      found.accept(
          DIGEST_MD5.at(
              at,
              named
                  ? Sentence.data("algorithm=" + algorithm)
                  : Sentence.of("no algorithm is named")));
    }
  }

  private static void checkToken(
      Dissection message, Credentials said, Span at, Consumer<Finding> found) {
    said.jwt()
        .ifPresent(token -> {
          if (JsonObject.member(token.header(), "alg").orElse("").equalsIgnoreCase("\"none\"")) {
            found.accept(UNSIGNED_TOKEN.at(at, "expected a signature, found \"alg\":\"none\""));
          }
          Optional<Instant> expiry =
              JsonObject.member(token.claims(), "exp")
                  .filter(text -> NUMBER.matcher(text).matches())
                  .map(text -> Instant.ofEpochSecond(Long.parseLong(text.split("\\.")[0])));
          Optional<Instant> date =
              message.fieldValues("Date").stream().findFirst().flatMap(HttpDate::read);
          if (expiry.isPresent() && date.isPresent() && !date.get().isBefore(expiry.get())) {
            found.accept(
                EXPIRED_TOKEN.at(
                    at, Sentence.of("expired {0}, sent {1}", expiry.get(), date.get())));
          }
        });
  }
}
