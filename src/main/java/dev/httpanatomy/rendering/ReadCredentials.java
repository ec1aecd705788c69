package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.Credentials;
import dev.httpanatomy.dissection.field.Decoded;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of credentials that anybody can read, for they are encoded and not encrypted: user-id and
/// password of Basic (RFC 7617 §2), header and claims of a JSON Web Token (RFC 7519 §3).
///
/// @param offset of the first octet that it is in
/// @param role what it is
/// @param text what it says, bounded, controls made visible; empty where it is no text
/// @param explanation what that is
public record ReadCredentials(int offset, String role, String text, Explanation explanation) {

  /// Of a text, as many characters are shown.
  private static final int MOST = 400;

  private static final int MOST_PARTS = 3;

  /// What an Authorization or Proxy-Authorization line holds; nothing for any other line, and for
  /// what is not one of those two.
  public static List<ReadCredentials> of(Dissection message, Node line, Explainer explainer) {
    boolean credentials =
        line.child(Role.FIELD_NAME)
            .map(message::text)
            .filter(name ->
                name.equalsIgnoreCase("Authorization")
                    || name.equalsIgnoreCase("Proxy-Authorization"))
            .isPresent();
    return credentials
        ? line.walk()
            .flatMap(node -> read(message, line, node, explainer))
            .limit(MOST_PARTS)
            .toList()
        : List.of();
  }

  private static Stream<ReadCredentials> read(
      Dissection message, Node line, Node node, Explainer explainer) {
    return switch (node.role()) {
      case TOKEN68 -> node.isLeaf() ? basic(message, line, node, explainer) : Stream.empty();
      case JOSE_HEADER, JWS_PAYLOAD, JWS_SIGNATURE ->
          Stream.of(
              new ReadCredentials(
                  node.span().start(),
                  node.role().grammarName(),
                  Readable.of(Decoded.of(message.octets(), node).orElse(""), MOST),
                  explainer.explain(message, node)));
      default -> Stream.empty();
    };
  }

  private static Stream<ReadCredentials> basic(
      Dissection message, Node line, Node token, Explainer explainer) {
    int offset = token.span().start();
    Explanation encoded =
        new Explanation(
            explainer.say("in Base64, which is no encryption"), Optional.of("RFC 7617 §2"));
    return line
        .child(Role.FIELD_VALUE)
        .flatMap(value -> Credentials.of(message.octets(), value))
        .flatMap(Credentials::basic)
        .stream()
        .flatMap(basic ->
            Stream.of(
                new ReadCredentials(offset, "user-id", Readable.of(basic.user(), MOST), encoded),
                new ReadCredentials(
                    offset, "password", Readable.of(basic.password(), MOST), encoded)));
  }
}
