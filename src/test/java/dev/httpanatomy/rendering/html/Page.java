package dev.httpanatomy.rendering.html;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.httpanatomy.wire.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// A page as a reader's program sees it. It has to be well-formed XML.
record Page(Document document) {

  private static final int CONTROL_PICTURES = 0x2400;
  private static final char DELETE_PICTURE = '\u2421';

  static Page of(String html) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(null);
      return new Page(builder.parse(new ByteArrayInputStream(html.getBytes(UTF_8))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + e.getMessage() + "\n" + html, e);
    }
  }

  Stream<Element> all(String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  Element section(String id) {
    return all("section").filter(it -> it.getAttribute("id").equals(id)).findFirst().orElseThrow();
  }

  /// The texts of the elements with a class.
  List<String> texts(String name, String cssClass) {
    return all(name).filter(it -> hasClass(it, cssClass)).map(Element::getTextContent).toList();
  }

  static boolean hasClass(Element element, String cssClass) {
    return List.of(element.getAttribute("class").split(" ")).contains(cssClass);
  }

  /// The octets that a section shows, read back from its spans.
  static Octets shown(Element section) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    NodeList spans = section.getElementsByTagName("span");
    for (int i = 0; i < spans.getLength(); i++) {
      Element span = (Element) spans.item(i);
      if (hasClass(span, "o")) {
        boolean dump = span.getParentNode().getNodeName().equals("pre");
        octets.writeBytes(dump ? ofDump(span.getTextContent()) : ofText(span.getTextContent()));
      }
    }
    return Octets.wrap(octets.toByteArray());
  }

  /// `00000000 47 45 |GE|`.
  private static byte[] ofDump(String dump) {
    StringBuilder digits = new StringBuilder();
    dump.lines().forEach(line -> digits.append(line, 10, 59));
    return HexFormat.of().parseHex(digits.toString().replace(" ", ""));
  }

  private static byte[] ofText(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '‹') {
        octets.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 3;
      } else if (c == DELETE_PICTURE) {
        octets.write(0x7F);
      } else if (c >= CONTROL_PICTURES) {
        octets.write(c - CONTROL_PICTURES);
      } else {
        octets.write(c == '·' ? ' ' : c);
      }
    }
    return octets.toByteArray();
  }
}
