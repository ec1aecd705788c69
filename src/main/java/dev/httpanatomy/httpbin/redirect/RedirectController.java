package dev.httpanatomy.httpbin.redirect;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.Destination;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import dev.httpanatomy.httpbin.Redirection;
import dev.httpanatomy.httpbin.Reply;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// Redirects, a number of times or to a place of the client's choice.
@HttpbinController
final class RedirectController {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String RELATIVE = "relative";
  private static final String ABSOLUTE = "absolute";
  private static final int FOUND = 302;

  @RequestMapping("/redirect/{n}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply redirect(HttpbinRequest request, @PathVariable("n") String n) {
    boolean absolute = request.parameter(ABSOLUTE).filter("true"::equalsIgnoreCase).isPresent();
    return Redirection.found(next(request, n, absolute ? ABSOLUTE : RELATIVE), request.dialect());
  }

  @RequestMapping("/relative-redirect/{n}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply relative(HttpbinRequest request, @PathVariable("n") String n) {
    return bare(FOUND, next(request, n, RELATIVE), request);
  }

  @RequestMapping("/absolute-redirect/{n}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply absolute(HttpbinRequest request, @PathVariable("n") String n) {
    return Redirection.found(next(request, n, ABSOLUTE), request.dialect());
  }

  private static String next(HttpbinRequest request, String n, String kind) {
    long left = Numbers.exactInPath(request, n, 1) - 1;
    String path = request.path(left == 0 ? "/get" : "/%s-redirect/%d".formatted(kind, left));
    return kind.equals(ABSOLUTE) ? request.authority() + path : path;
  }

  @RequestMapping("/redirect-to")
  @Answers(httpbin = Answers.SIX, goHttpbin = Answers.ANY)
  Reply to(HttpbinRequest request) {
    String url =
        named("url", request)
            .filter(text -> !text.isEmpty())
            .orElseThrow(() -> HttpbinError.of(400, "the parameter url says where to"));
    int status = named("status_code", request).map(text -> status(text, request)).orElse(FOUND);
    Destination destination = Destination.of(url);
    if (request.dialect().isGo() && !destination.isAbsolute() && !url.startsWith("/")) {
      throw HttpbinError.of(403, "a url is absolute, or begins with a slash");
    }
    return destination.isAllowed(request.authority(), request.limits().redirectHosts())
        ? bare(status, destination.reference(), request)
        : refused(destination, request);
  }

  /// httpbin reads the names of these two in any case.
  private static Optional<String> named(String name, HttpbinRequest request) {
    return request.dialect().isGo()
        ? request.parameter(name)
        : request.query().values().entrySet().stream()
            .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
            .map(parameter -> parameter.getValue().getFirst())
            .findFirst();
  }

  private static int status(String text, HttpbinRequest request) {
    boolean number = text.matches("[0-9]{1,9}");
    int status = number ? Integer.parseInt(text) : 0;
    boolean redirects = status >= 300 && status <= 399;
    if (!redirects && (!number || request.dialect().isGo())) {
      throw HttpbinError.of(400, "status_code is from 300 to 399");
    }
    return redirects ? status : FOUND;
  }

  private static Reply bare(int status, String location, HttpbinRequest request) {
    Reply reply = request.dialect().isGo() ? Reply.empty(status) : Reply.text(status, HTML, "");
    return reply.with("Location", location);
  }

  private static Reply refused(Destination destination, HttpbinRequest request) {
    String allowed = String.join(", ", request.limits().redirectHosts());
    String detail =
        """
        No redirect leads to %s: only to this host and to those in the setting \
        anatomy.httpbin.redirect-hosts (%s).\
        """
            .formatted(destination.host(), allowed.isEmpty() ? "there are none" : allowed);
    if (request.dialect().isGo()) {
      return Reply.text(403, "text/plain; charset=utf-8", detail + "\n");
    }
    throw HttpbinError.of(403, detail);
  }
}
