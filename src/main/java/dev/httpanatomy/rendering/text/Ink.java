package dev.httpanatomy.rendering.text;

import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Severity;

/// The colours of a terminal, by what they mean here.
enum Ink {
  PLAIN(""),
  HEADING("1"),
  FAINT("2"),
  KEY("36"),
  VALUE("32"),
  START("1;33"),
  ERROR("1;31"),
  WARNING("33"),
  NOTE("34");

  private static final String RESET = "\u001B[0m";

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  /// The text in this colour (ECMA-48, "SGR").
  String paint(String text) {
    return code.isEmpty() || text.isBlank() ? text : "\u001B[" + code + "m" + text + RESET;
  }

  static Ink of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case NOTE -> NOTE;
    };
  }

  static Ink of(Role role) {
    return switch (role) {
      case METHOD, STATUS_CODE, REQUEST_TARGET, ABSOLUTE_PATH, QUERY, AUTHORITY, HOST -> START;
      case FIELD_NAME, CHUNK_EXT_NAME, CHUNK_SIZE -> KEY;
      case FIELD_VALUE, FIELD_CONTENT, CHUNK_EXT_VAL, MESSAGE_BODY, CHUNK_DATA -> VALUE;
      case UNPARSED, BWS, OBS_FOLD -> WARNING;
      case CRLF, LF, CR, SP, OWS, COLON -> FAINT;
      default -> PLAIN;
    };
  }
}
