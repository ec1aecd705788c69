package dev.httpanatomy.web;

import dev.httpanatomy.recording.ConnectionRecording;
import dev.httpanatomy.reference.Words;
import dev.httpanatomy.rendering.flow.FollowView;
import dev.httpanatomy.rendering.flow.LadderView;
import dev.httpanatomy.rendering.flow.MermaidView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// How a connection is drawn: chosen by `?format=`, else by the Accept field.
enum Diagram {
  /// A ladder for a terminal.
  TEXT(ProblemAdvice.TEXT),
  /// The source of a Mermaid sequence diagram.
  MERMAID(MediaType.parseMediaType("text/vnd.mermaid")),
  /// What each side said, in turns.
  FOLLOW(ProblemAdvice.TEXT);

  private final MediaType mediaType;

  Diagram(MediaType mediaType) {
    this.mediaType = mediaType;
  }

  /// @throws org.springframework.web.ErrorResponseException for a format that there is not
  static Diagram wanted(HttpServletRequest request) {
    Optional<String> format = QueryParameters.of(request).get("format");
    if (format.isEmpty()) {
      List<MediaType> offers = List.of(MediaType.TEXT_PLAIN, MERMAID.mediaType);
      MediaType chosen = Negotiation.choose(request.getHeader(HttpHeaders.ACCEPT), offers);
      return chosen.equals(MERMAID.mediaType) ? MERMAID : TEXT;
    }
    return switch (format.get()) {
      case "text" -> TEXT;
      case "mermaid" -> MERMAID;
      case "follow" -> FOLLOW;
      default -> throw Problems.badParameter("format", format.get(), "text, mermaid or follow");
    };
  }

  MediaType mediaType() {
    return mediaType;
  }

  String render(ConnectionRecording recording, Words words) {
    return switch (this) {
      case TEXT -> LadderView.render(recording, words);
      case MERMAID -> MermaidView.render(recording, words);
      case FOLLOW -> FollowView.render(recording, words);
    };
  }
}
