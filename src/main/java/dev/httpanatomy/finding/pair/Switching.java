package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.ERROR;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.field.ListMember;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// 101 and the protocol that follows, RFC 9110 §7.8, RFC 6455 §4.2.2.
public final class Switching implements PairSubject {

  static final Rule UNASKED =
      new Rule(
          "unasked-switch",
          ERROR,
          "101 to a request without Upgrade",
          """
          A server must not switch to a protocol that the client didn't offer. The client goes on
          with HTTP and takes the octets of the other protocol for a broken response, unless it
          breaks the connection off at once.
          """,
          "Answer in HTTP; switch only where the request has Upgrade.",
          "RFC 9110 §7.8");

  static final Rule SILENT =
      new Rule(
          "switch-without-upgrade",
          ERROR,
          "101 without Upgrade",
          """
          A server that answers 101 must say in Upgrade which protocol follows. Where the client
          offered more than one it can't know which was taken, and one that offered one has no
          confirmation of it; WebSocket clients fail the connection.
          """,
          "Name the protocol in Upgrade.",
          "RFC 9110 §7.8");

  static final Rule OTHER =
      new Rule(
          "switch-to-unoffered-protocol",
          ERROR,
          "101 with a protocol in Upgrade that the client didn't offer",
          """
          A server must not switch to a protocol that the client didn't name in its Upgrade. The
          client does not speak it, or didn't mean to on this connection, and can only close it.
          """,
          "Choose among the protocols of the request.",
          "RFC 9110 §7.8");

  static final Rule ACCEPT =
      new Rule(
          "wrong-websocket-accept",
          ERROR,
          "a Sec-WebSocket-Accept that does not belong to the client's key",
          """
          The value is the SHA-1 of the client's key and a fixed text, in base64; it shows that
          the server read the handshake and is no cache or other server that repeats something. A
          client must fail the connection where it is missing or differs.
          """,
          "Compute it anew from the key of each request.",
          "RFC 6455 §4.2.2");

  @Override
  public List<Rule> rules() {
    return List.of(UNASKED, SILENT, OTHER, ACCEPT);
  }

  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    if (pair.status() != 101) {
      return;
    }
    List<String> offered = ListMember.tokens(pair.request(), "Upgrade");
    List<ListMember> taken = ListMember.all(pair.response(), "Upgrade");
    if (offered.isEmpty()) {
      ofResponse.accept(UNASKED.at(status(pair), "expected Upgrade in the request, found none"));
    } else {
      for (ListMember protocol : taken) {
        if (!offered.contains(protocol.token())) {
          Sentence words =
              Sentence.of(
                  "{0} here, {1} in the request",
                  Quoted.of(protocol.text()), Quoted.of(String.join(", ", offered)));
          ofResponse.accept(OTHER.at(protocol.at(), words));
        }
      }
    }
    if (taken.isEmpty()) {
      ofResponse.accept(SILENT.at(status(pair), "expected an Upgrade field, found none"));
    }
    if (offered.contains("websocket")) {
      checkAccept(pair, ofResponse);
    }
  }

  private static void checkAccept(Pair pair, Consumer<Finding> ofResponse) {
    List<String> keys = pair.request().fieldValues("Sec-WebSocket-Key");
    if (keys.size() != 1) {
      return;
    }
    String expected = accept(keys.getFirst());
    Optional<Node> line = pair.response().fieldLines("Sec-WebSocket-Accept").stream().findFirst();
    String found = line.map(pair.response()::fieldValue).orElse("");
    if (!found.equals(expected)) {
      Span at = line.map(Node::span).orElse(status(pair));
      Sentence words =
          Sentence.of("expected {0}, found {1}", Quoted.of(expected), Quoted.of(found));
      ofResponse.accept(ACCEPT.at(at, words));
    }
  }

  private static String accept(String key) {
    try {
      byte[] octets = (key + GUID).getBytes(StandardCharsets.ISO_8859_1);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-1").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static Span status(Pair pair) {
    return pair.response().inStartLine(Role.STATUS_CODE).orElseThrow().span();
  }
}
