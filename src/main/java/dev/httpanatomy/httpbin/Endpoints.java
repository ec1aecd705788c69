package dev.httpanatomy.httpbin;

import static java.util.stream.Collectors.groupingBy;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Which paths are httpbin's, and which methods each has in which dialect: what the mappings of the
/// controllers say.
final class Endpoints {

  /// One of them.
  ///
  /// @param methods its methods by dialect, without OPTIONS; [Answers#ANY] stands for any
  record Endpoint(PathPattern pattern, Map<Dialect, Set<String>> methods) {

    boolean exists(Dialect dialect) {
      return !in(dialect).isEmpty();
    }

    boolean answers(String method, Dialect dialect) {
      return in(dialect).contains(method) || in(dialect).contains(Answers.ANY);
    }

    /// What the field Allow says: go-httpbin's router doesn't know of OPTIONS, which is answered
    /// before it.
    String allow(Dialect dialect) {
      Set<String> allowed = new LinkedHashSet<>(in(dialect));
      if (allowed.remove(Answers.ANY)) {
        Stream.of(("HEAD, " + Answers.SIX).split(", ")).forEach(allowed::add);
      }
      if (!dialect.isGo()) {
        allowed.add("OPTIONS");
      }
      return String.join(", ", allowed);
    }

    private Set<String> in(Dialect dialect) {
      return methods.computeIfAbsent(dialect, each -> new LinkedHashSet<>());
    }
  }

  /// By the first segment of their paths, which is never a variable: each request of the service is
  /// looked up here, and most are for other resources.
  private final Map<String, List<Endpoint>> byFirst;

  private Endpoints(List<Endpoint> endpoints) {
    this.byFirst =
        endpoints.stream()
            .collect(
                groupingBy(
                    each -> first(PathContainer.parsePath(each.pattern.getPatternString()))));
  }

  private static String first(PathContainer path) {
    return path.elements().stream()
        .filter(PathContainer.PathSegment.class::isInstance)
        .map(segment -> ((PathContainer.PathSegment) segment).valueToMatch())
        .findFirst()
        .orElse("");
  }

  static Endpoints of(RequestMappingHandlerMapping mappings) {
    Map<String, Endpoint> byPattern = new TreeMap<>();
    mappings
        .getHandlerMethods()
        .forEach((mapping, handler) -> {
          if (handler.getBeanType().isAnnotationPresent(HttpbinController.class)) {
            add(mapping, handler.getMethod(), byPattern);
          }
        });
    List<Endpoint> endpoints = new ArrayList<>(byPattern.values());
    endpoints.sort(Comparator.comparing(Endpoint::pattern));
    return new Endpoints(endpoints);
  }

  private static void add(RequestMappingInfo mapping, Method handler, Map<String, Endpoint> to) {
    Answers answers = handler.getAnnotation(Answers.class);
    for (PathPattern pattern :
        Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns()) {
      Endpoint endpoint =
          to.computeIfAbsent(
              pattern.getPatternString(),
              name -> new Endpoint(pattern, new EnumMap<>(Dialect.class)));
      for (Dialect dialect : Dialect.values()) {
        Set<String> methods = endpoint.in(dialect);
        if (answers == null) {
          mapping.getMethodsCondition().getMethods().forEach(each -> methods.add(each.name()));
        } else {
          String names = dialect.isGo() ? answers.goHttpbin() : answers.httpbin();
          Stream.of(names.split(", *")).filter(each -> !each.isEmpty()).forEach(methods::add);
        }
        if (methods.contains("GET")) {
          methods.add("HEAD");
        }
      }
    }
  }

  /// The endpoint at a path, the most specific one if there are several.
  Optional<Endpoint> at(PathContainer path) {
    return byFirst.getOrDefault(first(path), List.of()).stream()
        .filter(each -> each.pattern.matches(path))
        .findFirst();
  }
}
