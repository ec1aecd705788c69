package dev.httpanatomy.wording;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence for a reader, or a part of one, in no language yet.
///
/// @param pattern what it says in English, with `{0}`, `{1}` … where its arguments stand; it is
///   also the key by which a translation is found, and a translation may put the arguments in
///   another order
/// @param arguments what stands in it: sentences again, or things that are the same in all
///   languages, as names, numbers and octets
public record Sentence(String pattern, List<Object> arguments) {

  /// Where there is nothing to say.
  public static final Sentence NONE = of("");

  private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  /// What the pattern says of the arguments.
  ///
  /// @param pattern at most ten places, `{0}` to `{9}`; other braces stand for themselves
  public static Sentence of(String pattern, Object... arguments) {
    return new Sentence(pattern, Arrays.asList(arguments));
  }

  /// What is the same in all languages: a name, or what was on the wire.
  public static Sentence data(String text) {
    return of("{0}", text);
  }

  /// Sentences without arguments.
  public static List<Sentence> all(String... patterns) {
    return Arrays.stream(patterns).map(pattern -> of(pattern)).toList();
  }

  /// So many things: "1 octet", "2 octets", and "0 octets".
  ///
  /// @param count not negative
  /// @param one what one is called, as `{0} octet`
  /// @param many what several are called, as `{0} octets`
  public static Sentence counted(long count, String one, String many) {
    return of(count == 1 ? one : many, count);
  }

  /// Whether it says nothing at all.
  public boolean isEmpty() {
    return pattern.isEmpty();
  }

  /// One behind the other, with commas between them; at least one.
  public static Sentence joined(List<Sentence> sentences) {
    return sentences.stream()
        .reduce((some, more) -> Sentence.of("{0}, {1}", some, more))
        .orElseThrow();
  }

  /// This, and right behind it some more.
  public Sentence then(Sentence more) {
    return of("{0}{1}", this, more);
  }

  /// Whether there is anything to translate, besides what the arguments have.
  public boolean hasWords() {
    return PLACE.matcher(pattern).replaceAll("").chars().anyMatch(Character::isLetter);
  }

  /// The sentence in a language.
  ///
  /// @param translation from the English pattern to that language's; what it does not know it
  ///   leaves as it is
  public String in(UnaryOperator<String> translation) {
    Matcher place = PLACE.matcher(translation.apply(pattern));
    StringBuilder said = new StringBuilder();
    while (place.find()) {
      int index = place.group(1).charAt(0) - '0';
      String argument = index < arguments.size() ? in(translation, index) : place.group();
      place.appendReplacement(said, Matcher.quoteReplacement(argument));
    }
    return place.appendTail(said).toString();
  }

  private String in(UnaryOperator<String> translation, int index) {
    return arguments.get(index) instanceof Sentence inner
        ? inner.in(translation)
        : arguments.get(index).toString();
  }

  /// The sentence in English.
  @Override
  public String toString() {
    return in(UnaryOperator.identity());
  }
}
