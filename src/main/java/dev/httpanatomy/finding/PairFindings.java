package dev.httpanatomy.finding;

import java.util.List;

/// What is to be said of a request and its response together.
///
/// @param request on the request, in the order of its octets
/// @param response on the response, in the order of its octets
public record PairFindings(List<Finding> request, List<Finding> response) {

  public PairFindings {
    request = List.copyOf(request);
    response = List.copyOf(response);
  }
}
