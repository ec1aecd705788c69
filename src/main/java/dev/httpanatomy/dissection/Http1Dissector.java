package dev.httpanatomy.dissection;

import dev.httpanatomy.dissection.http1.MessageTree;
import dev.httpanatomy.wire.Octets;
import java.util.List;

/// Takes the octets of one direction of an HTTP/1 connection apart, RFC 9112.
public final class Http1Dissector {

  /// The name under which HTTP/1 is known here.
  public static final String PROTOCOL = "http/1.1";

  private static final int WHATEVER_THE_LENGTH = Integer.MAX_VALUE - 16;

  private Http1Dissector() {}

  /// The requests in `octets`: one dissection a message, none where there are no octets. Together
  /// their trees cover all octets.
  public static List<Dissection> requests(Octets octets) {
    MessageTree tree = new MessageTree(octets, MessageKind.REQUEST);
    return run(Http1Parser.ofRequests(tree, WHATEVER_THE_LENGTH), octets, tree);
  }

  /// The responses in `octets`, interim ones too.
  ///
  /// @param answered the method of the request that they answer
  public static List<Dissection> responses(Octets octets, RequestMethod answered) {
    MessageTree tree = new MessageTree(octets, MessageKind.RESPONSE);
    return run(Http1Parser.ofResponses(tree, () -> answered, WHATEVER_THE_LENGTH), octets, tree);
  }

  private static List<Dissection> run(Http1Parser parser, Octets octets, MessageTree tree) {
    byte[] array = octets.toByteArray();
    parser.parse(array, 0, array.length);
    parser.end();
    return tree.dissections();
  }
}
