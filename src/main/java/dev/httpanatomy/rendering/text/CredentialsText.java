package dev.httpanatomy.rendering.text;

import dev.httpanatomy.inspection.Explanation;
import dev.httpanatomy.rendering.ReadCredentials;
import java.util.List;

/// What credentials say without their encoding, under their line.
///
/// ```
///     44    user-id        ada
///                          in Base64, which is no encryption                          RFC 7617 §2
/// ```
final class CredentialsText {

  private static final int ROLE_COLUMN = MessageText.OCTETS_COLUMN + 2;
  private static final int WORDS_COLUMN = ROLE_COLUMN + 15;

  private CredentialsText() {}

  static void write(Page page, List<ReadCredentials> parts) {
    parts.forEach(part -> write(page, part));
  }

  private static void write(Page page, ReadCredentials part) {
    Line line = MessageText.offset(part.offset()).to(ROLE_COLUMN).add(part.role(), Ink.KEY);
    if (!part.text().isEmpty()) {
      for (String words : Words.wrap(part.text(), Page.COLUMNS - WORDS_COLUMN)) {
        page.add(line.to(WORDS_COLUMN).add(words, Ink.VALUE));
        line = new Line();
      }
    }
    Explanation explanation = part.explanation();
    String reference = explanation.reference().orElse("");
    int end = Page.COLUMNS - MessageText.REFERENCE_WIDTH;
    for (String words : Words.wrap(explanation.words(), end - WORDS_COLUMN)) {
      page.add(line.to(WORDS_COLUMN).add(words).right(reference, Page.COLUMNS, Ink.FAINT));
      reference = "";
      line = new Line();
    }
  }
}
