package dev.httpanatomy.rendering.json;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// A request-target for a list: without what lets somebody in. Who may list exchanges sees that
/// there is a secret; who has the id of one reads it.
public final class ListedTarget {

  private static final String MASK = "***";

  /// Query parameters that hold secrets, in lower case: OAuth's (RFC 6749, RFC 6750 §2.3), ours,
  /// and what many services call them.
  private static final Set<String> SECRETS =
      Set.of(
          "token",
          "access_token",
          "refresh_token",
          "id_token",
          "client_secret",
          "code",
          "api_key",
          "apikey",
          "api-key",
          "key",
          "auth",
          "secret",
          "password",
          "passwd",
          "pwd",
          "session",
          "sessionid",
          "sig",
          "signature");

  private ListedTarget() {}

  /// The text of a target; the values of secret parameters, and userinfo, are masked.
  public static String of(Dissection request, Node target) {
    List<Node> secrets = target.walk().flatMap(node -> secret(request, node)).toList();
    StringBuilder text = new StringBuilder();
    int at = target.span().start();
    for (Node secret : secrets) {
      text.append(request.octets().slice(at, secret.span().start()).latin1()).append(MASK);
      at = secret.span().end();
    }
    return text.append(request.octets().slice(at, target.span().end()).latin1()).toString();
  }

  private static Stream<Node> secret(Dissection request, Node node) {
    return switch (node.role()) {
      case USERINFO -> Stream.of(node);
      case QUERY_PAIR -> {
        boolean named =
            node.child(Role.QUERY_NAME)
                .map(request::text)
                .filter(name -> SECRETS.contains(name.toLowerCase(Locale.ROOT)))
                .isPresent();
        yield named ? node.child(Role.QUERY_VALUE).stream() : Stream.empty();
      }
      default -> Stream.empty();
    };
  }
}
