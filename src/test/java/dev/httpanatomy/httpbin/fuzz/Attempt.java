package dev.httpanatomy.httpbin.fuzz;

import dev.httpanatomy.httpbin.fuzz.Operation.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// A request that is tried.
///
/// @param operation what it is for
/// @param dialect in which dialect
/// @param target its request-target
/// @param field a field-line, or nothing
/// @param content its content, or nothing
record Attempt(Operation operation, String dialect, String target, String field, String content) {

  static final String HOST = "test.example";

  private static final int OF_ANOTHER_METHOD = 10;
  private static final int OF_UNKNOWN_PARAMETERS = 12;
  private static final int OF_DIALECT = 4;
  private static final int OF_EACH_FIELD = 2;

  private static final List<String> DIALECTS = List.of("httpbin", "go-httpbin");
  private static final List<String> FIELDS =
      List.of(
          "Accept",
          "Accept-Encoding",
          "Access-Control-Request-Headers",
          "Authorization",
          "Cookie",
          "Content-Type",
          "Content-Encoding",
          "If-Match",
          "If-Modified-Since",
          "If-None-Match",
          "If-Range",
          "Origin",
          "Range",
          "TE",
          "Upgrade",
          "User-Agent",
          "X-Forwarded-For",
          "X-Forwarded-Proto");
  private static final List<String> TYPES =
      List.of(
          "",
          "application/json",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=b",
          "multipart/form-data",
          "text/html; charset=none");

  /// The attempts of a seed: each parameter with each value, alone or repeated, in a dialect by
  /// chance; and of unknown parameters, fields and contents some for each operation.
  static List<Attempt> all(List<Operation> operations, long seed) {
    Random random = new Random(seed);
    List<Attempt> attempts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Operation operation : operations) {
      List<Attempt> byParameter = new ArrayList<>();
      operation.parameters().forEach(each -> addValues(byParameter, operation, each, random));
      boolean another = !seen.add(operation.path());
      attempts.addAll(another ? some(byParameter, OF_ANOTHER_METHOD, random) : byParameter);
      addUnknown(attempts, operation, random);
      addFields(attempts, operation, random);
      addContents(attempts, operation, random);
    }
    return attempts;
  }

  private static void addValues(
      List<Attempt> attempts, Operation operation, Parameter parameter, Random random) {
    String name = parameter.name();
    List<String> values = Nasty.values(random);
    for (String value :
        some(values, parameter.equals(Operation.DIALECT) ? OF_DIALECT : values.size(), random)) {
      String dialect = one(DIALECTS, random);
      String target = target(operation, dialect, name, value);
      boolean repeated = parameter.in().equals("query") && random.nextBoolean();
      String more = repeated ? "&" + name + "=" + value + "&" + name + "=1" : "";
      attempts.add(new Attempt(operation, dialect, target + more, "", ""));
    }
  }

  private static void addUnknown(List<Attempt> attempts, Operation operation, Random random) {
    for (String value : some(Nasty.values(random), OF_UNKNOWN_PARAMETERS, random)) {
      String dialect = one(DIALECTS, random);
      String name = random.nextBoolean() ? "a" : value;
      String target = target(operation, dialect, "", "") + "&" + name + "=" + value;
      attempts.add(new Attempt(operation, dialect, target, "", ""));
    }
  }

  private static void addFields(List<Attempt> attempts, Operation operation, Random random) {
    for (String name : FIELDS) {
      for (String value : some(Nasty.fieldValues(), OF_EACH_FIELD, random)) {
        String dialect = one(DIALECTS, random);
        String target = target(operation, dialect, "", "");
        attempts.add(new Attempt(operation, dialect, target, name + ": " + value, ""));
      }
    }
  }

  private static void addContents(List<Attempt> attempts, Operation operation, Random random) {
    if (operation.takesContent()) {
      for (String content : Nasty.contents(random)) {
        String dialect = one(DIALECTS, random);
        String type = "Content-Type: " + one(TYPES, random);
        String target = target(operation, dialect, "", "");
        attempts.add(new Attempt(operation, dialect, target, type, content));
      }
    }
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static <T> List<T> some(List<T> all, int count, Random random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }

  /// A target in which all parameters have their examples, but for one.
  private static String target(Operation operation, String dialect, String name, String value) {
    String path = operation.path();
    StringBuilder query = new StringBuilder("?");
    boolean another = name.equals(Operation.DIALECT.name());
    query.append(Operation.DIALECT.name()).append('=').append(another ? value : dialect);
    for (Parameter each : operation.parameters()) {
      String mine = each.name().equals(name) ? value : each.example().replace(" ", "%20");
      if (each.in().equals("path")) {
        path = path.replace("{" + each.name() + "}", mine);
      } else if (each.in().equals("query") && !each.equals(Operation.DIALECT)) {
        query.append('&').append(each.name()).append('=').append(mine);
      }
    }
    return path + query;
  }

  /// The message, with the fields that every attempt has.
  String octets() {
    String message = operation.method() + " " + target + " HTTP/1.1\r\n";
    message += "Host: " + HOST + "\r\nConnection: close\r\n";
    message += field.isEmpty() ? "" : field + "\r\n";
    message += content.isEmpty() ? "" : "Content-Length: " + content.length() + "\r\n";
    return message + "\r\n" + content;
  }

  @Override
  public String toString() {
    String text = operation.method() + " " + target + "  " + field + "  " + content;
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
