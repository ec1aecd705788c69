package dev.httpanatomy.rendering;

import dev.httpanatomy.coding.Ending;
import dev.httpanatomy.coding.Oddity;
import dev.httpanatomy.dissection.content.ContentStep;
import dev.httpanatomy.dissection.content.MessageContent;
import dev.httpanatomy.wording.Sentence;
import java.util.Locale;

/// What all representations for people say of content, in the same words.
public final class ContentWords {

  /// The title of the section.
  public static final Sentence TITLE = Sentence.of("CONTENT");

  /// From here on it is worth to say what for one comes out.
  private static final double LEAST_RATIO = 1.05;

  private ContentWords() {}

  /// What is shown, and which octets its offsets count in.
  public static Sentence intro(MessageContent content) {
    Sentence type =
        content
            .type()
            .map(known -> Sentence.data(known.type() + "/" + known.subtype()))
            .orElse(Sentence.of("no media type is named"));
    if (content.structure().isEmpty()) {
      return type;
    }
    return content.inMessage()
        ? Sentence.of("{0}; offsets count in the message", type)
        : Sentence.of("{0}; offsets count in the decoded octets", type);
  }

  /// What a step does, as `de-chunked`.
  public static Sentence step(ContentStep step) {
    return switch (step.kind()) {
      case RAW -> Sentence.of("raw");
      case TRANSFER_DECODED ->
          step.name().equals("chunked") ? Sentence.of("de-chunked") : Sentence.of("de-coded");
      case CONTENT_DECODED -> Sentence.of("de-coded");
      case TEXT -> Sentence.of("text");
    };
  }

  /// The coding, charset or element, and of a coding from where it is.
  public static Sentence name(ContentStep step) {
    return switch (step.kind()) {
      case RAW, TEXT -> Sentence.data(step.name());
      case TRANSFER_DECODED -> Sentence.of("{0}, transfer coding", step.name());
      case CONTENT_DECODED -> Sentence.of("{0}, content coding", step.name());
    };
  }

  /// Sizes, as `118 → 512 octets, 4.3:1`.
  public static Sentence sizes(ContentStep step) {
    String in = Figures.grouped(step.in());
    return switch (step.kind()) {
      case RAW -> octets(step.out());
      case TEXT ->
          Sentence.of("{0} → {1}", in, counted(step.out(), "{0} character", "{0} characters"));
      case TRANSFER_DECODED, CONTENT_DECODED ->
          step.ratio() < LEAST_RATIO
              ? Sentence.of("{0} → {1}", in, octets(step.out()))
              : Sentence.of("{0} → {1}, {2}:1", in, octets(step.out()), ratio(step));
    };
  }

  private static String ratio(ContentStep step) {
    return String.format(Locale.ROOT, "%,.1f", step.ratio());
  }

  /// Whether it came to its end, where not and why; empty where there is nothing to say.
  public static Sentence remark(ContentStep step) {
    String at = Figures.grouped(step.stoppedAt());
    Sentence where =
        step.precision() > 1 ? Sentence.of("near octet {0}", at) : Sentence.of("at octet {0}", at);
    return switch (step.ending()) {
      case COMPLETE ->
          step.oddity() == Oddity.RAW_DEFLATE
              ? Sentence.of("DEFLATE data, without the zlib format that the coding asks for")
              : step.words();
      case TRUNCATED -> because(Sentence.of("cut off"), step);
      case CORRUPT -> because(Sentence.of("broken {0}", where), step);
      case OCTET_LIMIT, RATIO_LIMIT -> because(Sentence.of("stopped {0}", where), step);
      case UNKNOWN_CODING, UNAVAILABLE -> because(Sentence.of("not tried"), step);
    };
  }

  private static Sentence because(Sentence what, ContentStep step) {
    return step.words().isEmpty() ? what : Sentence.of("{0}: {1}", what, step.words());
  }

  /// Whether a step needs a reader's attention.
  public static boolean isOdd(ContentStep step) {
    return step.ending() != Ending.COMPLETE;
  }

  /// What a part of a multipart is, as `part 2: field "file", file "a.txt"`.
  public static Sentence part(int number, String field, String file) {
    Sentence part =
        field.isEmpty()
            ? Sentence.of("part {0}", number)
            : Sentence.of("part {0}: field \"{1}\"", number, field);
    return file.isEmpty() ? part : Sentence.of("{0}, {1}", part, Sentence.of("file \"{0}\"", file));
  }

  /// As `1,024 octets`.
  public static Sentence octets(long count) {
    return counted(count, "{0} octet", "{0} octets");
  }

  /// How much stands in a node, as `3 members`.
  ///
  /// @param one what one is called, as `{0} member`
  /// @param many what several are called, as `{0} members`
  public static Sentence counted(long count, String one, String many) {
    return Sentence.of(count == 1 ? one : many, Figures.grouped(count));
  }

  /// That more is not shown.
  public static Sentence more(int rows) {
    return counted(rows, "… {0} row more, not shown here", "… {0} rows more, not shown here");
  }
}
