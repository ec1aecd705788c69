package dev.httpanatomy.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// The problems that our resources report, RFC 9457.
final class Problems {

  private Problems() {}

  /// Nothing is held under an id.
  ///
  /// @param what `exchange` or `connection`
  static ErrorResponseException notHeld(String what, String id) {
    return of(
        HttpStatus.NOT_FOUND,
        "not-held",
        "No such " + what,
        "No %s with the id %s is held: there never was one, or it made room for newer ones."
            .formatted(what, id));
  }

  /// Nothing is listed under a name, a code or an id.
  ///
  /// @param what `field`, `method`, `status code` or `rule`
  /// @param list the path of what lists those there are
  static ErrorResponseException notListed(String what, String name, String list) {
    return of(
        HttpStatus.NOT_FOUND,
        "not-listed",
        "No such " + what,
        "No %s is listed as \"%s\"; %s has all that are.".formatted(what, name, list));
  }

  static ErrorResponseException badParameter(String name, String value, String expected) {
    ErrorResponseException problem =
        of(
            HttpStatus.BAD_REQUEST,
            "bad-parameter",
            "A parameter has a value that it can't have",
            "The parameter %s is \"%s\"; expected: %s.".formatted(name, value, expected));
    problem.getBody().setProperty("parameter", name);
    return problem;
  }

  static ErrorResponseException tooLarge(String what, long limit) {
    ErrorResponseException problem =
        of(
            HttpStatus.CONTENT_TOO_LARGE,
            "content-too-large",
            "The content is too large",
            "%s may have %d octets at the most.".formatted(what, limit));
    problem.getBody().setProperty("limit", limit);
    return problem;
  }

  static ErrorResponseException notRecorded() {
    return of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "not-recorded",
        "This exchange is not recorded",
        "There is no anatomy without a recording, and recording is off"
            + " (anatomy.recording.enabled=false).");
  }

  static ErrorResponseException listingNeedsToken() {
    ErrorResponseException problem =
        of(
            HttpStatus.UNAUTHORIZED,
            "token-required",
            "Listing captures needs the token",
            "Captures hold other people's requests. They are listed on this machine itself, or for"
                + " who sends the token that the log shows at start: as Authorization: Bearer …, or"
                + " as ?token=…. Reading one exchange or connection needs its id only.");
    problem.getHeaders().set("WWW-Authenticate", "Bearer realm=\"captures\"");
    return problem;
  }

  static ErrorResponseException tooManyStreams(int limit) {
    ErrorResponseException problem =
        of(
            HttpStatus.TOO_MANY_REQUESTS,
            "too-many-streams",
            "Too many are watching",
            "At most %d may watch the live stream at once; try again later.".formatted(limit));
    problem.getHeaders().set("Retry-After", "30");
    return problem;
  }

  /// One run of the lab at a time.
  static ErrorResponseException labBusy() {
    ErrorResponseException problem =
        of(
            HttpStatus.TOO_MANY_REQUESTS,
            "lab-busy",
            "The lab is busy",
            "One comparison runs at a time, for two would measure each other; nothing was started."
                + " Try again in a few seconds.");
    problem.getHeaders().set("Retry-After", "3");
    return problem;
  }

  /// Others have the memory that it takes.
  static ErrorResponseException busy() {
    ErrorResponseException problem =
        of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "busy",
            "Too much is being dissected",
            "Others have so many octets dissected just now that there is no memory for more; try"
                + " again in a few seconds.");
    problem.getHeaders().set("Retry-After", "2");
    return problem;
  }

  /// It takes more memory than there is.
  static ErrorResponseException tooMuchToDissect() {
    return of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "too-much-to-dissect",
        "Too much to dissect",
        "These octets have so many parts that there is not enough memory to take them apart; a"
            + " larger heap (-Xmx) has it. Recorded octets can be read as they are:"
            + " /exchanges/{id}/request and /response.");
  }

  /// A problem of ours.
  ///
  /// @param type the last part of its type's URI reference
  static ErrorResponseException of(
      HttpStatusCode status, String type, String title, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(type(type));
    problem.setTitle(title);
    return new ErrorResponseException(status, problem, null);
  }

  /// The URI of a type of problem; a rule that was broken is one as well.
  static URI type(String name) {
    return URI.create("urn:http-anatomy:problem:" + name);
  }

  /// A problem that has no type of its own: its status says all.
  static ProblemDetail ofStatus(int status) {
    HttpStatus known = HttpStatus.resolve(status);
    ProblemDetail problem = ProblemDetail.forStatus(status);
    problem.setTitle(known == null ? "Status " + status : known.getReasonPhrase());
    return problem;
  }
}
