package dev.httpanatomy.dissection.content;

import dev.httpanatomy.coding.DecodingLimits;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wire.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The content of a message: the ladder of codings that leads to it, and its structure.
///
/// @param message whose content it is
/// @param body its message-body
/// @param steps the ladder, from the octets on the wire up; at least the first
/// @param type what Content-Type says
/// @param format what structure that means
/// @param inMessage whether the spans of the structure count in the octets of the message, for no
///   coding stands between the two; else they count in those of the last step that undid one
/// @param structure the content as a tree of its own, whose root has the role [Role#CONTENT];
///   nothing where the content is empty or a coding could not be undone at all
/// @param cut whether octets at its end are missing for a reason that is not the sender's
/// @param deviations where the content differs from what its type says
public record MessageContent(
    Dissection message,
    Node body,
    List<ContentStep> steps,
    Optional<MediaType> type,
    ContentFormat format,
    boolean inMessage,
    Optional<Dissection> structure,
    boolean cut,
    List<ContentDeviation> deviations) {

  public MessageContent {
    steps = List.copyOf(steps);
    deviations = List.copyOf(deviations);
  }

  /// The content of a message; nothing where it has no body.
  ///
  /// @param cut whether more octets passed, or may still come, than the dissection knows
  public static Optional<MessageContent> of(
      Dissection message, boolean cut, DecodingLimits limits) {
    return message.isMessage()
        ? message.root().child(Role.MESSAGE_BODY).map(body -> of(message, body, cut, limits))
        : Optional.empty();
  }

  private static MessageContent of(
      Dissection message, Node body, boolean cut, DecodingLimits limits) {
    Ladder ladder = Ladder.climb(message, body, limits);
    Optional<MediaType> type = PartFields.mediaType(message.octets(), message.root());
    ContentFormat format = ContentFormat.of(type);
    boolean inMessage = ladder.isInMessage();
    Octets in = inMessage ? message.octets() : ladder.octets();
    Span at = inMessage ? body.span() : new Span(0, in.size());
    List<ContentStep> steps = new ArrayList<>(ladder.steps());
    Parting parting = new Parting(in);
    Optional<Node> root = Optional.empty();
    if (!ladder.isStopped() && !at.isEmpty()) {
      root = Optional.of(Structure.dissect(parting, Role.CONTENT, type, 0, at.start(), at.end()));
    }
    List<ContentDeviation> deviations = new ArrayList<>(parting.deviations());
    boolean text = format == ContentFormat.TEXT || format == ContentFormat.JSON;
    if (root.isPresent() && text) {
      TextStep last =
          TextStep.of(
              in,
              at,
              type.map(known -> known.parameters().get("charset")),
              format == ContentFormat.JSON);
      steps.add(last.step());
      last.deviation().ifPresent(deviations::add);
    }
    return new MessageContent(
        message,
        body,
        steps,
        type,
        format,
        inMessage,
        root.map(node -> structure(message, in, node)),
        cut || !message.fieldLines("Content-Range").isEmpty(),
        deviations);
  }

  private static Dissection structure(Dissection message, Octets in, Node root) {
    return new Dissection("content", message.kind(), in, root, true, Optional.empty(), List.of());
  }

  /// Whether all of the content is here: what is missing at its end then is missing for real.
  public boolean isWhole() {
    return !cut
        && message.complete()
        && steps.stream()
            .filter(step -> step.kind() != ContentStep.Kind.TEXT)
            .allMatch(ContentStep::isComplete);
  }

  /// Whether there is more to show than octets that stand in the message as they are.
  public boolean isWorthShowing() {
    return steps.size() > 1
        || structure.isPresent() && !structure.get().root().isLeaf()
        || !deviations.isEmpty();
  }
}
