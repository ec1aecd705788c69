package dev.httpanatomy.web;

import dev.httpanatomy.reference.EntryWords;
import dev.httpanatomy.reference.FieldEntry;
import dev.httpanatomy.reference.MethodEntry;
import dev.httpanatomy.reference.Registries;
import dev.httpanatomy.reference.StatusEntry;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.Entry;
import dev.httpanatomy.rendering.html.EntryList;
import dev.httpanatomy.rendering.html.EntryPage;
import dev.httpanatomy.rendering.json.FieldModel;
import dev.httpanatomy.rendering.json.MethodModel;
import dev.httpanatomy.rendering.json.ReferenceModel;
import dev.httpanatomy.rendering.json.StatusModel;
import dev.httpanatomy.rendering.text.EntryText;
import dev.httpanatomy.rendering.text.ReferenceText;
import dev.httpanatomy.web.openapi.ListsFields;
import dev.httpanatomy.web.openapi.ListsMethods;
import dev.httpanatomy.web.openapi.ListsReference;
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

  @GetMapping
  @ListsReference
  ResponseEntity<byte[]> index(HttpServletRequest request) {
    Words words = Language.wanted(request);
    ReferenceModel model = ReferenceModel.all();
    return answers.one(
        request,
        words.language(),
        model,
        coloured -> ReferenceText.render(model, EntryWords.beside(words), coloured),
        () -> EntryList.index(words));
  }

  @GetMapping("/headers")
  @ListsFields
  ResponseEntity<Object> fields(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        request,
        words.language(),
        Registries.fields().stream().map(field -> FieldModel.of(field, words)).toList(),
        () -> EntryList.fields(words));
  }

  @GetMapping("/headers/{name}")
  @ReadsField
  ResponseEntity<byte[]> field(@PathVariable String name, HttpServletRequest request) {
    FieldEntry field =
        Registries.field(name)
            .orElseThrow(() -> Problems.notListed("field", name, "/reference/headers"));
    Words words = Language.wanted(request);
    return one(request, words, FieldModel.of(field, words), Entry.of(field, words));
  }

  @GetMapping("/methods")
  @ListsMethods
  ResponseEntity<Object> methods(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        request,
        words.language(),
        Registries.methods().stream().map(method -> MethodModel.of(method, words)).toList(),
        () -> EntryList.methods(words));
  }

  @GetMapping("/methods/{name}")
  @ReadsMethod
  ResponseEntity<byte[]> method(@PathVariable String name, HttpServletRequest request) {
    MethodEntry method =
        Registries.method(name)
            .orElseThrow(() -> Problems.notListed("method", name, "/reference/methods"));
    Words words = Language.wanted(request);
    return one(request, words, MethodModel.of(method, words), Entry.of(method, words));
  }

  @GetMapping("/statuses")
  @ListsStatuses
  ResponseEntity<Object> statuses(HttpServletRequest request) {
    Words words = Language.wanted(request);
    return answers.all(
        request,
        words.language(),
        Registries.statuses().stream().map(status -> StatusModel.of(status, words)).toList(),
        () -> EntryList.statuses(words));
  }

  @GetMapping("/statuses/{code}")
  @ReadsStatus
  ResponseEntity<byte[]> status(@PathVariable String code, HttpServletRequest request) {
    StatusEntry status =
        status(code)
            .orElseThrow(() -> Problems.notListed("status code", code, "/reference/statuses"));
    Words words = Language.wanted(request);
    return one(request, words, StatusModel.of(status, words), Entry.of(status, words));
  }

  private ResponseEntity<byte[]> one(
      HttpServletRequest request, Words words, Object model, Entry entry) {
    return answers.one(
        request,
        words.language(),
        model,
        coloured -> EntryText.of(entry, EntryWords.beside(words), coloured),
        () -> EntryPage.render(entry, words));
  }

  /// A status code has three digits, RFC 9110 §15; `0404` is none.
  private static Optional<StatusEntry> status(String code) {
    return code.matches("[0-9]{3}") ? Registries.status(Integer.parseInt(code)) : Optional.empty();
  }
}
