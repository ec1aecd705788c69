package dev.httpanatomy.rendering.text;

import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.rendering.json.ReferenceModel;

/// What can be looked up, for somebody at a terminal: a line a list.
public final class ReferenceText {

  private static final int PATH_COLUMN = 16;
  private static final int COUNT_COLUMN = 40;

  private ReferenceText() {}

  /// The lists, where they are, and how many entries each has.
  ///
  /// @param labels what they are called, in the reader's language
  public static String render(ReferenceModel reference, EntryWords labels, boolean coloured) {
    Page page = new Page();
    for (ReferenceModel.ListedModel list : reference.lists()) {
      page.line()
          .add(labels.label(list.name()), Ink.HEADING)
          .to(PATH_COLUMN)
          .add(list.path())
          .to(COUNT_COLUMN)
          .add(Integer.toString(list.entries()));
    }
    return page.text(coloured);
  }
}
