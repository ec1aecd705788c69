package dev.httpanatomy.httpbin.authentication;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Cookies;
import dev.httpanatomy.httpbin.Dialect;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Asks for a password by the Digest scheme, RFC 7616.
///
/// As in both references nothing is kept between requests: any nonce will do, and what httpbin
/// knows of an earlier request is in cookies. `last_nonce` is the one that failed, and to use it
/// again is stale; `stale_after` counts the requests that are left; `fake` shows that cookies come
/// back.
@HttpbinController
final class DigestController {

  private static final String NEVER = "never";
  private static final String STALE_AFTER = "stale_after";
  private static final String LAST_NONCE = "last_nonce";
  private static final String FAKE = "fake";
  private static final String FAKE_VALUE = "fake_value";

  @RequestMapping({
    "/digest-auth/{qop}/{user}/{password}",
    "/digest-auth/{qop}/{user}/{password}/{algorithm}"
  })
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply digest(HttpbinRequest request, @PathVariable Map<String, String> path) throws IOException {
    return request.dialect().isGo() ? ofGo(request, path) : ofHttpbin(request, path, NEVER);
  }

  @RequestMapping("/digest-auth/{qop}/{user}/{password}/{algorithm}/{stale_after}")
  @Answers(httpbin = "GET", goHttpbin = "")
  Reply stale(HttpbinRequest request, @PathVariable Map<String, String> path) throws IOException {
    return ofHttpbin(request, path, path.getOrDefault(STALE_AFTER, NEVER));
  }

  private static Reply ofGo(HttpbinRequest request, Map<String, String> path) throws IOException {
    String name = path.getOrDefault("algorithm", "MD5").toUpperCase(Locale.ROOT);
    if (!path.getOrDefault("qop", "").equalsIgnoreCase("auth")) {
      throw HttpbinError.of(400, "invalid QOP directive: there is auth alone");
    } else if (!List.of("MD5", "SHA-256").contains(name)) {
      throw HttpbinError.of(400, "invalid algorithm: there are MD5 and SHA-256");
    }
    DigestChallenge challenge =
        DigestChallenge.ofGo(DigestAlgorithm.named(name).orElse(DigestAlgorithm.MD5));
    Optional<DigestCredentials> given = credentials(request);
    return given.isPresent() && proves(given.get(), challenge, request, path)
        ? AuthenticationController.authenticated(path.getOrDefault("user", ""), request)
        : challenge.unauthorized(false);
  }

  private static Reply ofHttpbin(
      HttpbinRequest request, Map<String, String> path, String staleAfter) throws IOException {
    DigestChallenge challenge =
        DigestChallenge.ofHttpbin(path.getOrDefault("qop", ""), path.getOrDefault("algorithm", ""));
    boolean cookiesNeeded =
        request.parameter("require-cookie").orElse("").toLowerCase(Locale.ROOT).matches("1|t|true");
    Map<String, String> cookies = Cookies.of(request);
    Optional<DigestCredentials> given = credentials(request);
    if (given.isEmpty() || cookiesNeeded && request.field("Cookie").isEmpty()) {
      Reply reply = cookie(challenge.unauthorized(false), STALE_AFTER, staleAfter);
      return cookie(reply, FAKE, FAKE_VALUE);
    } else if (cookiesNeeded && !FAKE_VALUE.equals(cookies.get(FAKE))) {
      Map<String, Object> errors = Map.of("errors", List.of("missing cookie set on challenge"));
      return cookie(Reply.json(Dialect.HTTPBIN, 403, errors), FAKE, FAKE_VALUE);
    }
    String nonce = given.get().nonce();
    String left = cookies.getOrDefault(STALE_AFTER, "");
    boolean stale = nonce.equals(cookies.get(LAST_NONCE)) || left.equals("0");
    if (stale || !proves(given.get(), challenge, request, path)) {
      Reply reply = cookie(challenge.unauthorized(stale), STALE_AFTER, staleAfter);
      return cookie(cookie(reply, LAST_NONCE, nonce), FAKE, FAKE_VALUE);
    }
    Reply reply = AuthenticationController.authenticated(path.getOrDefault("user", ""), request);
    reply = cookie(reply, FAKE, FAKE_VALUE);
    return left.isEmpty() ? reply : cookie(reply, STALE_AFTER, next(left));
  }

  private static Optional<DigestCredentials> credentials(HttpbinRequest request) {
    return request.field("Authorization").flatMap(DigestCredentials::parse);
  }

  private static boolean proves(
      DigestCredentials credentials,
      DigestChallenge challenge,
      HttpbinRequest request,
      Map<String, String> path)
      throws IOException {
    String query = request.servlet().getQueryString();
    String target = request.servlet().getRequestURI() + (query == null ? "" : "?" + query);
    return credentials.prove(
        new DigestCredentials.Asked(
            challenge.realm(),
            path.getOrDefault("user", ""),
            path.getOrDefault("password", ""),
            challenge.algorithm(),
            challenge.qops(),
            request.method(),
            target,
            request.authority() + target,
            request.octets()));
  }

  private static String next(String left) {
    return left.matches("-?[0-9]{1,9}") ? String.valueOf(Integer.parseInt(left) - 1) : NEVER;
  }

  private static Reply cookie(Reply reply, String name, String value) {
    return reply.with("Set-Cookie", Cookies.pair(name, value, Dialect.HTTPBIN) + "; Path=/");
  }
}
