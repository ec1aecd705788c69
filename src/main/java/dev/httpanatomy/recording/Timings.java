package dev.httpanatomy.recording;

/// When the parts of an exchange passed: nanoseconds after its connection was accepted, or -1 for
/// what did not happen.
///
/// @param requestBegan the first octet of the request was read
/// @param requestHeadEnded the end of its header section was read
/// @param requestEnded its last octet was read
/// @param responseBegan the first octet of the response was written
/// @param responseHeadEnded the end of the final response's header section was written
/// @param responseEnded its last octet was written
public record Timings(
    long requestBegan,
    long requestHeadEnded,
    long requestEnded,
    long responseBegan,
    long responseHeadEnded,
    long responseEnded) {

  /// What a part has that did not happen.
  public static final long NEVER = -1;
}
