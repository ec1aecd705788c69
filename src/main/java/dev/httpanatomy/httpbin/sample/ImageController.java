package dev.httpanatomy.httpbin.sample;

import dev.httpanatomy.httpbin.Answers;
import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinError;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/// An image in the format that is asked for by name, or by the field Accept.
@HttpbinController
final class ImageController {

  private static final String ACCEPT = "Accept";

  @RequestMapping("/image")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply image(HttpbinRequest request) {
    List<String> lines = Collections.list(request.servlet().getHeaders(ACCEPT));
    String accept = String.join(",", lines);
    boolean none = request.dialect().isGo() ? accept.isEmpty() : lines.isEmpty();
    Optional<Image> image =
        none ? Optional.of(Image.PNG) : Image.accepted(accept, request.dialect());
    return image
        .map(ImageController::reply)
        .orElseGet(() -> notAcceptable(request))
        .with("Vary", ACCEPT);
  }

  @RequestMapping("/image/{format}")
  @Answers(httpbin = "GET", goHttpbin = Answers.ANY)
  Reply image(@PathVariable("format") String format) {
    return Image.named(format).map(ImageController::reply).orElseThrow(() -> HttpbinError.of(404));
  }

  private static Reply reply(Image image) {
    return Reply.of(200, image.type(), image.content());
  }

  private static Reply notAcceptable(HttpbinRequest request) {
    if (request.dialect().isGo()) {
      throw HttpbinError.of(415);
    }
    Map<String, Object> error =
        Map.of(
            "message",
            "Client did not request a supported media type.",
            "accept",
            List.of("image/webp", "image/svg+xml", "image/jpeg", "image/png", "image/*"));
    return Reply.json(request.dialect(), 406, error);
  }
}
