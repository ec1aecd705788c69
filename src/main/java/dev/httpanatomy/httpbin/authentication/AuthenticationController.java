package dev.httpanatomy.httpbin.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Asks for a password or a token, RFC 7617 and RFC 6750.
@HttpbinController
final class AuthenticationController {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String CHALLENGE = "WWW-Authenticate";
  private static final String BEARER = "Bearer";

  @RequestMapping("/basic-auth/{user}/{password}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply basic(
      HttpbinRequest request,
      @PathVariable("user") String user,
      @PathVariable("password") String password) {
    Optional<Password> given = Password.of(request);
    if (given.filter(each -> each.is(user, password)).isPresent()) {
      return authenticated(user, request);
    }
    String realm = "Basic realm=\"Fake Realm\"";
    if (!request.dialect().isGo()) {
      return Reply.empty(401).with(CHALLENGE, realm);
    }
    String name = given.map(Password::user).orElse("");
    Map<String, Object> answer = answer(false, new String(name.getBytes(ISO_8859_1), UTF_8));
    return Reply.json(request.dialect(), 401, answer).with(CHALLENGE, realm);
  }

  /// Says of what is not authenticated that it is not there.
  @RequestMapping("/hidden-basic-auth/{user}/{password}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply hidden(
      HttpbinRequest request,
      @PathVariable("user") String user,
      @PathVariable("password") String password) {
    if (Password.of(request).filter(each -> each.is(user, password)).isPresent()) {
      return authenticated(user, request);
    } else if (request.dialect().isGo()) {
      throw HttpbinError.of(404);
    }
    return Reply.text(404, HTML, "");
  }

  @RequestMapping("/bearer")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply bearer(HttpbinRequest request) {
    boolean go = request.dialect().isGo();
    String[] words = request.field("Authorization").orElse("").split(" ", go ? -1 : 2);
    if (words.length != 2 || !words[0].equals(BEARER)) {
      Reply refused = go ? Reply.empty(401) : Reply.text(401, HTML, "");
      return refused.with(CHALLENGE, BEARER);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("authenticated", true);
    answer.put("token", words[1]);
    return Reply.json(request.dialect(), answer);
  }

  /// The answer to who is authenticated.
  static Reply authenticated(String user, HttpbinRequest request) {
    Map<String, Object> answer = answer(true, user);
    if (!request.dialect().isGo()) {
      answer.remove("authorized");
    }
    return Reply.json(request.dialect(), answer);
  }

  private static Map<String, Object> answer(boolean authenticated, String user) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("authenticated", authenticated);
    answer.put("authorized", authenticated);
    answer.put("user", user);
    return answer;
  }
}
