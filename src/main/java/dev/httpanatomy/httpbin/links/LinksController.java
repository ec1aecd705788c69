package dev.httpanatomy.httpbin.links;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Numbers;
import dev.httpanatomy.httpbin.Reply;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// A page of links to as many pages, each of which has links to all of them.
@HttpbinController
final class LinksController {

  private static final String HTML = "text/html; charset=utf-8";
  private static final String LINKS = "/links/";
  private static final int MOST = 200;
  private static final int MOST_OF_GO = 256;

  /// Leads to the first page.
  @RequestMapping("/links/{count}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply first(HttpbinRequest request, @PathVariable("count") String text) {
    int count = count(request, text);
    String page = request.path(LINKS + count + "/0");
    if (request.dialect().isGo()) {
      String query = request.servlet().getQueryString();
      return Reply.empty(302).with("Location", query == null ? page : page + "?" + query);
    }
    return Reply.text(302, HTML, document("Elsewhere", link(page, page))).with("Location", page);
  }

  @RequestMapping("/links/{count}/{offset}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply page(
      HttpbinRequest request,
      @PathVariable("count") String text,
      @PathVariable("offset") String offset) {
    int asked = count(request, text);
    int own = Numbers.inPath(request, "the offset", offset);
    int count = request.dialect().isGo() ? asked : Math.clamp(asked, 1, MOST);
    String links =
        IntStream.range(0, count)
            .mapToObj(i -> i == own ? "" + i : link(request.path(LINKS + count + "/" + i), "" + i))
            .collect(Collectors.joining("\n"));
    Reply reply = Reply.text(200, HTML, document("Links", links));
    return asked > count
        ? reply.with("X-More-Info", "lowered to the limit of " + count + " links")
        : reply;
  }

  private static int count(HttpbinRequest request, String text) {
    int count = Numbers.inPath(request, "the number of links", text);
    if (request.dialect().isGo() && (count < 0 || count > MOST_OF_GO)) {
      throw HttpbinError.of(400, "the number of links is 0 to %d".formatted(MOST_OF_GO));
    }
    return count;
  }

  private static String link(String path, String text) {
    return "<a href=\"%s\">%s</a>".formatted(path, text);
  }

  private static String document(String title, String content) {
    return "<!doctype html>\n<html><head><title>%s</title></head><body>\n%s\n</body></html>\n"
        .formatted(title, content);
  }
}
