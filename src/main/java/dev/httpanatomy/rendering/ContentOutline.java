package dev.httpanatomy.rendering;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.dissection.content.MeantText;
import dev.httpanatomy.dissection.content.PartFields;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.wire.Hex;
import dev.httpanatomy.wire.Octets;
import dev.httpanatomy.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What content is made of, line by line: fields of a form, parts and their header fields, values
/// of JSON, lines of text.
public final class ContentOutline {

  /// Octets of one row; what is beyond is left out.
  private static final int MOST_OCTETS = 160;

  private static final int DUMPED = 24;

  private final Dissection in;
  private final Explainer explainer;
  private final int most;
  private final List<ContentRow> rows = new ArrayList<>();
  private int leftOut;

  private ContentOutline(Dissection in, Explainer explainer, int most) {
    this.in = in;
    this.explainer = explainer;
    this.most = most;
  }

  /// The outline of content.
  ///
  /// @param most how many rows there may be
  public static ContentOutline of(Dissection in, Explainer explainer, int most) {
    ContentOutline outline = new ContentOutline(in, explainer, most);
    outline.lay(in.root(), 0);
    return outline;
  }

  /// The rows, in the order of the octets.
  public List<ContentRow> rows() {
    return List.copyOf(rows);
  }

  /// How many rows there are beyond those.
  public int leftOut() {
    return leftOut;
  }

  private void lay(Node node, int depth) {
    switch (node.role()) {
      case FORM_PAIR -> row(node, depth, pair(node), explain(node).reference());
      case AMPERSAND, CRLF, LF, CR, TRANSPORT_PADDING, WS -> {}
      case FORM_URLENCODED -> children(node, depth);
      case MULTIPART_BODY -> multipart(node, depth);
      case FIELD_LINE -> row(node, depth, explain(node).words(), explain(node).reference());
      case JSON_TEXT -> children(node, depth);
      case OBJECT, ARRAY -> container(node, node, depth, "");
      case MEMBER -> member(node, depth);
      case STRING, NUMBER, LITERAL -> row(node, depth, meant(node), Optional.empty());
      case TEXT -> text(node, depth);
      case CONTENT, PART_CONTENT -> content(node, depth);
      case UNPARSED -> {
        Explanation why = unparsed(node);
        row(node, depth, why.words(), why.reference());
      }
      case REST, PREAMBLE, EPILOGUE, BYTE_ORDER_MARK ->
          row(node, depth, explain(node).words(), explain(node).reference());
      default -> row(node, depth, "", Optional.empty());
    }
  }

  private void children(Node node, int depth) {
    node.children().forEach(child -> lay(child, depth));
  }

  private void content(Node node, int depth) {
    if (!node.isLeaf()) {
      children(node, depth);
    } else if (Visible.isText(in.octets(node))) {
      text(node, depth);
    } else {
      Octets first = in.octets(node).slice(0, Math.min(DUMPED, node.span().length()));
      String more = node.span().length() > DUMPED ? " …" : "";
      String size = explainer.say(ContentWords.octets(node.span().length()));
      add(node.span().start(), depth, Hex.of(first) + more, size, Optional.empty());
    }
  }

  private void text(Node node, int depth) {
    int end = node.span().end();
    for (int at = node.span().start(); at < end; ) {
      int lineFeed = in.octets().indexOf('\n', at, end);
      int stop = lineFeed < 0 ? end : lineFeed + 1;
      add(at, depth, visible(at, stop), "", Optional.empty());
      at = stop;
    }
  }

  private String pair(Node pair) {
    boolean encoded =
        pair.children().stream().anyMatch(part -> MeantText.of(in.octets(), part).isPresent());
    return encoded
        ? pair.child(Role.FORM_NAME).map(this::said).orElse("")
            + " = "
            + pair.child(Role.FORM_VALUE).map(this::said).orElse("")
        : "";
  }

  private void multipart(Node body, int depth) {
    int number = 0;
    for (Node child : body.children()) {
      switch (child.role()) {
        case BODY_PART -> {
          number++;
          part(child, number, depth);
        }
        case DELIMITER, CLOSE_DELIMITER -> {
          Node shown = child.child(Role.DASH_BOUNDARY).orElse(child);
          String octets = visible(shown.span().start(), child.span().end());
          Explanation explanation = explain(child);
          add(shown.span().start(), depth, octets, explanation.words(), explanation.reference());
        }
        default -> lay(child, depth);
      }
    }
  }

  private void part(Node part, int number, int depth) {
    Optional<Node> fields = part.child(Role.MIME_PART_HEADERS);
    String name = fields.flatMap(f -> parameter(f, "name")).orElse("");
    String file = fields.flatMap(f -> parameter(f, "filename")).orElse("");
    int size = part.child(Role.PART_CONTENT).map(content -> content.span().length()).orElse(0);
    Sentence said = ContentWords.part(number, name, file);
    String words = explainer.say("{0}, {1}", said, ContentWords.octets(size));
    add(part.span().start(), depth + 1, "", words, explain(part).reference());
    fields.ifPresent(f -> children(f, depth + 1));
    part.child(Role.PART_CONTENT).ifPresent(content -> content(content, depth + 1));
  }

  private Optional<String> parameter(Node fields, String name) {
    return PartFields.parameter(in.octets(), fields, name)
        .map(text -> Octets.latin1(text).utf8().filter(ContentOutline::isPlain).orElse(text))
        .map(text -> isPlain(text) ? text : Visible.of(Octets.latin1(text)));
  }

  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private void member(Node member, int depth) {
    Node last = member.children().getLast();
    Optional<Node> container =
        member.children().stream()
            .filter(part -> part.role() == Role.OBJECT || part.role() == Role.ARRAY)
            .findFirst();
    String name = member.child(Role.MEMBER_NAME).map(this::shown).orElse("");
    if (container.isPresent()) {
      container(member, container.get(), depth, name + ": ");
      return;
    }
    Optional<Node> value =
        member.children().stream()
            .filter(part ->
                part.role() == Role.STRING
                    || part.role() == Role.NUMBER
                    || part.role() == Role.LITERAL)
            .findFirst();
    String octets =
        value
            .map(v -> name + ": " + shown(v))
            .orElse(visible(member.span().start(), last.span().end()));
    String meantValue = value.map(this::meant).orElse("");
    String meantName = member.child(Role.MEMBER_NAME).map(this::meant).orElse("");
    String meant =
        meantName.isEmpty() ? meantValue : meantName + value.map(v -> ": " + said(v)).orElse("");
    add(member.span().start(), depth, octets, meant, Optional.empty());
  }

  private void container(Node from, Node node, int depth, String before) {
    boolean object = node.role() == Role.OBJECT;
    long count =
        object
            ? node.children(Role.MEMBER).count()
            : node.children().stream().filter(child -> isValue(child.role())).count();
    Sentence counted =
        object
            ? ContentWords.counted(count, "{0} member", "{0} members")
            : ContentWords.counted(count, "{0} value", "{0} values");
    String words = explainer.say("{0}, {1}", node.role().grammarName(), counted);
    String open = object ? "{" : "[";
    add(from.span().start(), depth, before + open, words, explain(node).reference());
    for (Node child : node.children()) {
      switch (child.role()) {
        case BEGIN_OBJECT, BEGIN_ARRAY, VALUE_SEPARATOR, WS -> {}
        case END_OBJECT, END_ARRAY -> row(child, depth, "", Optional.empty());
        default -> lay(child, depth + 1);
      }
    }
  }

  private static boolean isValue(Role role) {
    return switch (role) {
      case OBJECT, ARRAY, STRING, NUMBER, LITERAL -> true;
      default -> false;
    };
  }

  private Explanation explain(Node node) {
    return explainer.explain(in, node);
  }

  /// Within JSON it is where that breaks, RFC 8259 §2; [Explainer] only knows of messages.
  private Explanation unparsed(Node node) {
    boolean json =
        in.root()
            .walk()
            .filter(text -> text.role() == Role.JSON_TEXT)
            .anyMatch(text ->
                text.span().start() <= node.span().start()
                    && node.span().end() <= text.span().end());
    return json
        ? new Explanation(explainer.say("no JSON from here on"), Optional.of("RFC 8259 §2"))
        : explain(node);
  }

  private String meant(Node node) {
    return MeantText.of(in.octets(), node).map(ContentOutline::readable).orElse("");
  }

  private String said(Node node) {
    return MeantText.of(in.octets(), node)
        .map(ContentOutline::readable)
        .orElseGet(() -> shown(node));
  }

  private static String readable(String text) {
    return Readable.of(text, MOST_OCTETS);
  }

  private void row(Node node, int depth, String words, Optional<String> reference) {
    add(node.span().start(), depth, shown(node), words, reference);
  }

  private String shown(Node node) {
    return visible(node.span().start(), node.span().end());
  }

  private String visible(int start, int end) {
    int stop = Math.min(end, start + MOST_OCTETS);
    return Visible.of(in.octets().slice(start, stop)) + (stop < end ? " …" : "");
  }

  private void add(int offset, int depth, String octets, String words, Optional<String> reference) {
    if (rows.size() < most) {
      rows.add(new ContentRow(offset, depth, octets, words, reference.orElse("")));
    } else {
      leftOut++;
    }
  }
}
