package dev.httpanatomy.finding.http1;

import dev.httpanatomy.dissection.Deviation;
import dev.httpanatomy.dissection.DeviationKind;
import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.finding.field.Expectation;
import dev.httpanatomy.finding.field.FieldSyntax;
import dev.httpanatomy.wire.Span;
import dev.httpanatomy.wording.Sentence;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Judges each deviation from the grammar that the dissection saw.
public final class Syntax implements Subject {

  private static final List<String> JUDGED_ELSEWHERE =
      List.of(
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "Expires",
          "Cookie",
          "Set-Cookie",
          "Origin",
          "Access-Control-Allow-Origin",
          "Access-Control-Allow-Credentials",
          "Access-Control-Max-Age",
          "Cross-Origin-Embedder-Policy",
          "Cross-Origin-Embedder-Policy-Report-Only",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Opener-Policy-Report-Only",
          "Cross-Origin-Resource-Policy",
          "Permissions-Policy",
          "Referrer-Policy",
          "X-Content-Type-Options",
          "X-Frame-Options");

  @Override
  public List<Rule> rules() {
    return Stream.of(Lines.RULES, StartLine.RULES, FieldLine.RULES, Chunks.RULES)
        .flatMap(List::stream)
        .toList();
  }

  /// What is the same for all deviations of a message is looked up once: there may be very many.
  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    Set<DeviationKind> kinds = EnumSet.noneOf(DeviationKind.class);
    message.deviations().forEach(deviation -> kinds.add(deviation.kind()));
    NavigableMap<Integer, Span> judged =
        kinds.contains(DeviationKind.INVALID_FIELD_SYNTAX)
            ? judgedElsewhere(message)
            : new TreeMap<>();
    Function<Deviation, Rule> rulesOfBareLf = Chunks.rulesOfBareLf(message);
    for (Deviation deviation : message.deviations()) {
      if (!isImplied(message, deviation, kinds) && !isIn(judged, deviation)) {
        found.accept(judge(message, deviation, rulesOfBareLf));
      }
    }
  }

  /// Whether another finding says it better, or the octets that were to follow may heal it.
  private static boolean isImplied(
      Dissection message, Deviation deviation, Set<DeviationKind> kinds) {
    return switch (deviation.kind()) {
      case EMPTY_LINE_BEFORE_START_LINE -> kinds.contains(DeviationKind.NOT_HTTP1);
      // The octets behind it are there, but nobody can tell what they are.
      case INCOMPLETE_MESSAGE ->
          kinds.contains(DeviationKind.INVALID_CHUNK_SIZE)
              || kinds.contains(DeviationKind.CHUNK_DATA_OVERRUN)
              || Expectation.isWithheld(message);
      case INVALID_REQUEST_TARGET ->
          Target.isAuthorityForm(message, deviation) || Target.isCutOff(message, deviation);
      case INVALID_PERCENT_ENCODING -> Target.isCutOff(message, deviation);
      default -> false;
    };
  }

  /// The fields that have rules of their own about all that can be wrong with them.
  private static NavigableMap<Integer, Span> judgedElsewhere(Dissection message) {
    NavigableMap<Integer, Span> judged = new TreeMap<>();
    JUDGED_ELSEWHERE.stream()
        .flatMap(name -> message.fieldLines(name).stream())
        .forEach(line -> judged.put(line.span().start(), line.span()));
    Stream.of("Authorization", "Proxy-Authorization")
        .flatMap(name -> message.fieldLines(name).stream())
        .filter(line -> message.fieldValue(line).regionMatches(true, 0, "Basic ", 0, 6))
        .forEach(line -> judged.put(line.span().start(), line.span()));
    return judged;
  }

  private static boolean isIn(NavigableMap<Integer, Span> judged, Deviation deviation) {
    Map.Entry<Integer, Span> line = judged.floorEntry(deviation.at().start());
    return deviation.kind() == DeviationKind.INVALID_FIELD_SYNTAX
        && line != null
        && line.getValue().contains(deviation.at());
  }

  private static Finding judge(
      Dissection message, Deviation deviation, Function<Deviation, Rule> rulesOfBareLf) {
    Rule rule =
        switch (deviation.kind()) {
          case BARE_LF -> rulesOfBareLf.apply(deviation);
          case INVALID_REQUEST_TARGET -> Target.ruleOf(message, deviation);
          case INVALID_FIELD_SYNTAX ->
              FieldSyntax.ruleOf(message, deviation, ruleOf(deviation.kind()));
          default -> ruleOf(deviation.kind());
        };
    Sentence found =
        switch (deviation.kind()) {
          case NOT_HTTP1 -> Quoted.of(message.octets().slice(deviation.at()).latin1());
          case INCOMPLETE_MESSAGE -> Sentence.of("the end");
          default -> deviation.found();
        };
    return rule.at(
        deviation.at(), Sentence.of("expected {0}, found {1}", deviation.expected(), found));
  }

  /// The rule about a kind of deviation; it has the same id.
  static Rule ruleOf(DeviationKind kind) {
    return switch (kind) {
      case NOT_HTTP1 -> Lines.NOT_HTTP1;
      case INCOMPLETE_MESSAGE -> Lines.INCOMPLETE_MESSAGE;
      case EMPTY_LINE_BEFORE_START_LINE -> Lines.EMPTY_LINE_BEFORE_START_LINE;
      case BARE_LF -> Lines.BARE_LF;
      case BARE_CR -> Lines.BARE_CR;
      case START_LINE_WHITESPACE -> StartLine.START_LINE_WHITESPACE;
      case INVALID_METHOD -> StartLine.INVALID_METHOD;
      case INVALID_REQUEST_TARGET -> StartLine.INVALID_REQUEST_TARGET;
      case INVALID_PERCENT_ENCODING -> StartLine.INVALID_PERCENT_ENCODING;
      case MISSING_VERSION -> StartLine.MISSING_VERSION;
      case INVALID_VERSION -> StartLine.INVALID_VERSION;
      case INVALID_STATUS_CODE -> StartLine.INVALID_STATUS_CODE;
      case MISSING_SP_AFTER_STATUS_CODE -> StartLine.MISSING_SP_AFTER_STATUS_CODE;
      case INVALID_REASON_PHRASE -> StartLine.INVALID_REASON_PHRASE;
      case WHITESPACE_BEFORE_FIRST_FIELD -> FieldLine.WHITESPACE_BEFORE_FIRST_FIELD;
      case MISSING_COLON -> FieldLine.MISSING_COLON;
      case SPACE_BEFORE_COLON -> FieldLine.SPACE_BEFORE_COLON;
      case EMPTY_FIELD_NAME -> FieldLine.EMPTY_FIELD_NAME;
      case INVALID_FIELD_NAME -> FieldLine.INVALID_FIELD_NAME;
      case INVALID_FIELD_VALUE -> FieldLine.INVALID_FIELD_VALUE;
      case INVALID_FIELD_SYNTAX -> FieldLine.INVALID_FIELD_SYNTAX;
      case OBS_TEXT -> FieldLine.OBS_TEXT;
      case OBS_FOLD -> FieldLine.OBS_FOLD;
      case INVALID_CHUNK_SIZE -> Chunks.INVALID_CHUNK_SIZE;
      case INVALID_CHUNK_EXT -> Chunks.INVALID_CHUNK_EXT;
      case CHUNK_EXT_WHITESPACE -> Chunks.CHUNK_EXT_WHITESPACE;
      case CHUNK_DATA_OVERRUN -> Chunks.CHUNK_DATA_OVERRUN;
    };
  }
}
