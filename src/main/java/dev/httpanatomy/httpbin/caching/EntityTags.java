package dev.httpanatomy.httpbin.caching;

import dev.httpanatomy.httpbin.HttpbinRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Lists of entity tags, RFC 9110 §13.1.1 and §13.1.2.
final class EntityTags {

  private static final String ANY = "*";
  private static final Pattern TAG =
      Pattern.compile("[ \\t,]*+((?:W/)?\"[^\"]*+\")[ \\t]*+(?:,|$)");

  private EntityTags() {}

  /// The lines of a field as one.
  static String lines(String name, HttpbinRequest request) {
    return String.join(", ", Collections.list(request.servlet().getHeaders(name)));
  }

  /// The tags as httpbin reads them: without quotes, be there any, and without `W/`.
  static List<String> lenient(String list) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .map(tag -> tag.startsWith("\"") ? tag.substring(1) : tag)
        .map(tag -> tag.endsWith("\"") ? tag.substring(0, tag.length() - 1) : tag)
        .toList();
  }

  /// The tags with their quotes and, if they are weak, `W/`; up to the first that is none.
  static List<String> strict(String list) {
    if (list.strip().equals(ANY)) {
      return List.of(ANY);
    }
    List<String> tags = new ArrayList<>();
    Matcher tag = TAG.matcher(list);
    while (tag.lookingAt()) {
      tags.add(tag.group(1));
      tag.region(tag.end(), list.length());
    }
    return tags;
  }

  /// Whether a tag is in a list, or the list is of any.
  static boolean match(String tag, List<String> list) {
    return list.contains(tag) || list.contains(ANY);
  }
}
