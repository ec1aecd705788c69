package dev.httpanatomy.web;

import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.StatusClassEntry;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.json.CatalogueModel;
import dev.httpanatomy.rendering.json.FieldModel;
import dev.httpanatomy.rendering.json.MethodModel;
import dev.httpanatomy.rendering.json.StatusModel;
import dev.httpanatomy.rendering.text.EntryText;
import dev.httpanatomy.web.openapi.ListsFields;
import dev.httpanatomy.web.openapi.ListsMethods;
import dev.httpanatomy.web.openapi.ListsStatuses;
import dev.httpanatomy.web.openapi.ReadsField;
import dev.httpanatomy.web.openapi.ReadsMethod;
import dev.httpanatomy.web.openapi.ReadsStatus;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The registries to look things up in: field names, methods, status codes.
@RestController
@RequestMapping("/reference")
final class ReferenceController {

  private final CatalogueAnswers answers;

  ReferenceController(CatalogueAnswers answers) {
    this.answers = answers;
  }

  @GetMapping("/headers")
  @ListsFields
  ResponseEntity<CatalogueModel<FieldModel>> fields(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        Registries.fields().stream().map(each -> model(each, words)).toList(), words.language());
  }

  @GetMapping("/headers/{name}")
  @ReadsField
  ResponseEntity<byte[]> field(@PathVariable String name, HttpServletRequest request) {
    FieldEntry field =
        Registries.field(name)
            .orElseThrow(() -> Problems.notListed("field", name, "/reference/headers"));
    Words words = Language.wanted(request);
    return answers.one(
        request,
        words.language(),
        model(field, words),
        coloured -> EntryText.field(field, meaning(field, words), coloured));
  }

  @GetMapping("/methods")
  @ListsMethods
  ResponseEntity<CatalogueModel<MethodModel>> methods(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        Registries.methods().stream().map(each -> model(each, words)).toList(), words.language());
  }

  @GetMapping("/methods/{name}")
  @ReadsMethod
  ResponseEntity<byte[]> method(@PathVariable String name, HttpServletRequest request) {
    MethodEntry method =
        Registries.method(name)
            .orElseThrow(() -> Problems.notListed("method", name, "/reference/methods"));
    Words words = Language.wanted(request);
    return answers.one(
        request,
        words.language(),
        model(method, words),
        coloured -> EntryText.method(method, meaning(method, words), coloured));
  }

  @GetMapping("/statuses")
  @ListsStatuses
  ResponseEntity<CatalogueModel<StatusModel>> statuses(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        Registries.statuses().stream().map(each -> model(each, words)).toList(), words.language());
  }

  @GetMapping("/statuses/{code}")
  @ReadsStatus
  ResponseEntity<byte[]> status(@PathVariable String code, HttpServletRequest request) {
    StatusEntry status =
        status(code)
            .orElseThrow(() -> Problems.notListed("status code", code, "/reference/statuses"));
    Words words = Language.wanted(request);
    return answers.one(
        request,
        words.language(),
        model(status, words),
        coloured ->
            EntryText.status(
                status,
                meaning(status, words),
                range(status),
                words.statusClass(status.code()).orElseThrow(),
                coloured));
  }

  /// A status code has three digits, RFC 9110 §15; `0404` is none.
  private static Optional<StatusEntry> status(String code) {
    return code.matches("[0-9]{3}") ? Registries.status(Integer.parseInt(code)) : Optional.empty();
  }

  private static FieldModel model(FieldEntry field, Words words) {
    return FieldModel.of(field, meaning(field, words));
  }

  private static MethodModel model(MethodEntry method, Words words) {
    return MethodModel.of(method, meaning(method, words));
  }

  private static StatusModel model(StatusEntry status, Words words) {
    return StatusModel.of(
        status,
        meaning(status, words),
        range(status),
        words.statusClass(status.code()).orElseThrow());
  }

  // Each entry has words in each language: `Words` sees to that.

  private static String meaning(FieldEntry field, Words words) {
    return words.field(field.name()).orElseThrow();
  }

  private static String meaning(MethodEntry method, Words words) {
    return words.method(method.name()).orElseThrow();
  }

  private static String meaning(StatusEntry status, Words words) {
    return words.status(status.code()).orElseThrow();
  }

  private static StatusClassEntry range(StatusEntry status) {
    return Registries.statusClass(status.code()).orElseThrow();
  }
}
