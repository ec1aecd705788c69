package dev.httpanatomy.finding.pair;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Pair;
import dev.httpanatomy.finding.PairSubject;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.function.Consumer;

/// Whom a response may be shown to, Fetch.
public final class AllowedOrigin implements PairSubject {

  static final Rule OTHER =
      new Rule(
          "other-origin-allowed",
          NOTE,
          "Access-Control-Allow-Origin with another origin than Origin",
          """
          A browser shows the response to the page only where the field holds * or the very origin
          that the request names. So this page is kept out. That may be meant; where it isn't,
          mostly the scheme, the port or a slash at the end differs, or a cache gives out what it
          stored for another site.
          """,
          "Where the page may see it, repeat its Origin and send Vary: Origin.",
          "Fetch");

  @Override
  public List<Rule> rules() {
    return List.of(OTHER);
  }

  @Override
  public void check(Pair pair, Consumer<Finding> ofRequest, Consumer<Finding> ofResponse) {
    List<String> origins = pair.request().fieldValues("Origin");
    if (origins.size() != 1) {
      return;
    }
    for (Node line : pair.response().fieldLines("Access-Control-Allow-Origin")) {
      String allowed = pair.response().fieldValue(line);
      if (!allowed.equals("*") && !allowed.equals(origins.getFirst())) {
        Sentence words =
            Sentence.of(
                "{0} here, {1} in the request", Quoted.of(allowed), Quoted.of(origins.getFirst()));
        ofResponse.accept(OTHER.at(line.span(), words));
      }
    }
  }
}
