package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.field.ListMember;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the client accepts and what it gets, RFC 9110 §12.
public final class NegotiatedContent implements PairSubject {

  static final Rule TYPE =
      new Rule(
          "content-type-not-accepted",
          NOTE,
          "a Content-Type that Accept doesn't list",
          """
          The client says which media types it can use, and this is none of them. A server may
          send it all the same rather than refuse, but most clients then fail in their parser, and
          report broken content instead of the wrong type.
          """,
          "Send an acceptable type, or answer 406.",
          "RFC 9110 §12.5.1");

  static final Rule CODING =
      new Rule(
          "content-coding-not-accepted",
          WARNING,
          "a content coding that Accept-Encoding doesn't list",
          """
          The client says which codings it can undo, and this is none of them; it will show or
          store compressed octets as if they were the content. Often a cache hands out what it
          stored for another client, since Vary is missing.
          """,
          "Send the content without coding, and Vary: Accept-Encoding.",
          "RFC 9110 §12.5.3");

  static final Rule VARY =
      new Rule(
          "vary-without-accept-encoding",
          NOTE,
          "a coded response that a cache may give to anybody",
          """
          The response is compressed, most likely because Accept-Encoding allows it, but Vary
          doesn't say that it hangs on that field. A shared cache may give it to a client that
          can't undo the coding.
          """,
          "Send Vary: Accept-Encoding.",
          "RFC 9110 §12.5.5");

  @Override
  public List<Rule> rules() {
    return List.of(TYPE, CODING, VARY);
  }

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    int status = pair.status();
    if (status >= 200 && status < 300) {
      checkType(pair, ofResponse);
    }
    if (status < 200 || status == 304 || !pair.asks("Accept-Encoding")) {
      return;
    }
    List<ListMember> codings = ListMember.all(pair.response(), "Content-Encoding");
    for (ListMember coding : codings) {
      if (!accepts(ListMember.all(pair.request(), "Accept-Encoding"), plain(coding.token()))) {
        Sentence words =
            Sentence.of(
                "{0} here, {1} in Accept-Encoding",
                Quoted.of(coding.text()),
                Quoted.of(String.join(", ", pair.request().fieldValues("Accept-Encoding"))));
        ofResponse.accept(CODING.at(coding.at(), words));
      }
    }
    List<String> vary = ListMember.tokens(pair.response(), "Vary");
    if (!codings.isEmpty()
        && status == 200
        && pair.isGetOrHead()
        && isForAnybody(pair)
        && !vary.contains("accept-encoding")
        && !vary.contains("*")) {
      ofResponse.accept(
          VARY.at(codings.getFirst().at(), "expected Vary: Accept-Encoding, found none"));
    }
  }

  private static void checkType(Pair pair, Consumer<Finding> ofResponse) {
    List<ListMember> accepted = ListMember.all(pair.request(), "Accept");
    Optional<ListMember> type =
        ListMember.all(pair.response(), "Content-Type").stream().findFirst();
    if (accepted.isEmpty() || type.isEmpty()) {
      return;
    }
    String text = type.get().token();
    int slash = text.indexOf('/');
    String family = text.substring(0, Math.max(slash, 0)) + "/*";
    boolean fits =
        slash < 0
            || accepted.stream()
                .filter(range -> !range.isRefused())
                .map(ListMember::token)
                .anyMatch(range ->
                    range.equals("*/*")
                        || range.equals("*")
                        || range.equals(family)
                        || range.equals(text));
    if (!fits) {
      Sentence words =
          Sentence.of(
              "{0} here, {1} in Accept",
              Quoted.of(text), Quoted.of(String.join(", ", pair.request().fieldValues("Accept"))));
      ofResponse.accept(TYPE.at(type.get().at(), words));
    }
  }

  private static boolean accepts(List<ListMember> accepted, String coding) {
    Optional<ListMember> named =
        accepted.stream().filter(member -> plain(member.token()).equals(coding)).findFirst();
    Optional<ListMember> any =
        accepted.stream().filter(member -> member.token().equals("*")).findFirst();
    return named.or(() -> any).map(member -> !member.isRefused()).orElse(coding.equals("identity"));
  }

  /// RFC 9110 §8.4.1: x-gzip and x-compress are other names.
  private static String plain(String coding) {
    return coding.startsWith("x-") ? coding.substring(2) : coding;
  }

  private static boolean isForAnybody(Pair pair) {
    List<String> directives = ListMember.tokens(pair.response(), "Cache-Control");
    return directives.stream()
        .noneMatch(each -> each.startsWith("no-store") || each.startsWith("private"));
  }
}
