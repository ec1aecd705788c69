package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.content.ContentStep;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.rendering.Columns;
import dev.httpanatomy.rendering.ContentOutline;
import dev.httpanatomy.rendering.ContentRow;
import dev.httpanatomy.rendering.ContentWords;
import java.util.List;

/// What a message's body holds: the ladder that leads to it, and what it is made of.
///
/// ```
/// CONTENT   application/json; offsets count in the decoded octets
///   raw         message-body               118 octets
///   de-coded    gzip, content coding       118 → 512 octets, 4.3:1
///   text        UTF-8                      512 → 510 characters
///
///     0  {                                 object, 2 members                          RFC 8259 §4
/// ```
final class ContentText {

  private static final int MOST_ROWS = 80;
  private static final int NAME_COLUMN = 14;
  private static final int SIZES_COLUMN = 44;
  private static final int INDENT = 2;
  private static final int DEEPEST = 12;
  private static final int WORDS_COLUMN = 56;
  private static final int NARROWEST = 30;

  private ContentText() {}

  static void write(Page page, Explainer explainer, MessageContent content) {
    if (!content.isWorthShowing()) {
      return;
    }
    page.blank();
    page.line()
        .add(explainer.say(ContentWords.TITLE), Ink.HEADING)
        .add("   " + explainer.say(ContentWords.intro(content)));
    content.steps().forEach(step -> step(page, explainer, step));
    content
        .structure()
        .ifPresent(tree -> {
          ContentOutline outline = ContentOutline.of(tree, explainer, MOST_ROWS);
          page.blank();
          int column = wordsColumn(outline.rows());
          outline.rows().forEach(row -> row(page, row, column));
          if (outline.leftOut() > 0) {
            page.line()
                .to(MessageText.OCTETS_COLUMN)
                .add(explainer.say(ContentWords.more(outline.leftOut())), Ink.WARNING);
          }
        });
  }

  private static void step(Page page, Explainer explainer, ContentStep step) {
    page.line()
        .to(INDENT)
        .add(explainer.say(ContentWords.step(step)), Ink.KEY)
        .to(NAME_COLUMN)
        .add(cut(explainer.say(ContentWords.name(step)), SIZES_COLUMN - NAME_COLUMN - 1))
        .to(SIZES_COLUMN)
        .add(explainer.say(ContentWords.sizes(step)));
    String remark = explainer.say(ContentWords.remark(step));
    if (!remark.isEmpty()) {
      Ink ink = ContentWords.isOdd(step) ? Ink.WARNING : Ink.FAINT;
      page.paragraph(remark, NAME_COLUMN, Page.COLUMNS, ink);
    }
  }

  /// As far left as the widest row with words lets it be.
  private static int wordsColumn(List<ContentRow> rows) {
    int widest =
        rows.stream()
            .filter(row -> !row.words().isEmpty())
            .mapToInt(row -> column(row) + row.octets().length() + 2)
            .max()
            .orElse(NARROWEST);
    return Math.clamp(widest, NARROWEST, WORDS_COLUMN);
  }

  private static int column(ContentRow row) {
    return MessageText.OCTETS_COLUMN + INDENT * Math.min(row.depth(), DEEPEST);
  }

  private static void row(Page page, ContentRow row, int wordsColumn) {
    int column = column(row);
    Line line = MessageText.offset(row.offset()).to(column);
    int end = Page.COLUMNS - (row.reference().isEmpty() ? 0 : MessageText.REFERENCE_WIDTH);
    if (row.octets().isEmpty()) {
      line.add(cut(row.words(), end - column), Ink.HEADING);
      page.add(line.right(row.reference(), Page.COLUMNS, Ink.FAINT));
      return;
    }
    List<String> words =
        row.words().isEmpty() ? List.of() : Words.wrap(row.words(), end - wordsColumn);
    boolean beside = words.isEmpty() || row.octets().length() <= wordsColumn - 2 - column;
    if (!beside) {
      // Octets that leave no room beside them have a line of their own.
      page.add(line.add(cut(row.octets(), Page.COLUMNS - column), Ink.VALUE));
      line = new Line();
    } else {
      line.add(cut(row.octets(), (words.isEmpty() ? end : wordsColumn - 2) - column), Ink.VALUE);
    }
    for (int i = 0; i < Math.max(1, words.size()); i++) {
      line.to(i < words.size() ? wordsColumn : 0).add(i < words.size() ? words.get(i) : "");
      page.add(i == 0 ? line.right(row.reference(), Page.COLUMNS, Ink.FAINT) : line);
      line = new Line();
    }
  }

  private static String cut(String text, int width) {
    if (Columns.of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    for (int at = 0; Columns.of(cut + text.substring(at, at + 1)) < width; at++) {
      cut.append(text.charAt(at));
    }
    return cut + "…";
  }
}
