package dev.httpanatomy.web;

import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Rules;
import dev.httpanatomy.inspection.Explainer;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.html.EntryList;
import dev.httpanatomy.rendering.html.RulePage;
import dev.httpanatomy.rendering.json.RuleModel;
import dev.httpanatomy.rendering.text.EntryText;
import dev.httpanatomy.web.openapi.ListsRules;
import dev.httpanatomy.web.openapi.ReadsRule;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The catalogue of rules: all that can be found.
@RestController
@RequestMapping("/findings")
final class FindingsController {

  private final CatalogueAnswers answers;

  FindingsController(CatalogueAnswers answers) {
    this.answers = answers;
  }

  @GetMapping
  @ListsRules
  ResponseEntity<Object> all(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        request,
        words.language(),
        Rules.all().stream().map(rule -> RuleModel.of(rule, words)).toList(),
        () -> EntryList.rules(words));
  }

  @GetMapping("/{id}")
  @ReadsRule
  ResponseEntity<byte[]> one(@PathVariable String id, HttpServletRequest request) {
    Rule rule = Rules.find(id).orElseThrow(() -> Problems.notListed("rule", id, "/findings"));
    Words words = Language.wanted(request);
    return answers.one(
        request,
        words.language(),
        RuleModel.of(rule, words),
        coloured -> EntryText.rule(rule, new Explainer(words), coloured),
        () -> RulePage.render(rule, words));
  }
}
