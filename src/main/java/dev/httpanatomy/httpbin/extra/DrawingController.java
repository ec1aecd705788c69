package dev.httpanatomy.httpbin.extra;

import dev.httpanatomy.httpbin.HttpbinController;
import dev.httpanatomy.httpbin.HttpbinRequest;
import dev.httpanatomy.httpbin.Reply;
import java.util.Locale;
import java.util.Random;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Draws circles, the same for the same seed.
@HttpbinController
final class DrawingController {

  private static final int SIZE = 256;
  private static final int CIRCLES = 12;

  @GetMapping("/svg/{seed}")
  Reply drawing(HttpbinRequest request, @PathVariable("seed") String seed) {
    // Nothing of the seed itself is in the drawing.
    Random random = new Random(seed.hashCode());
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">\n".formatted(SIZE, SIZE));
    for (int i = 0; i < CIRCLES; i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "  <circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"hsl(%d, 70%%, 55%%)\""
                  + " opacity=\"0.7\"/>\n",
              random.nextInt(SIZE),
              random.nextInt(SIZE),
              random.nextInt(SIZE / 16, SIZE / 4),
              random.nextInt(360)));
    }
    return Reply.text(200, "image/svg+xml", svg.append("</svg>\n").toString());
  }
}
