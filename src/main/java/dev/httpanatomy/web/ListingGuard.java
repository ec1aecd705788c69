package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/// Lets only those list captures who may.
@Component
final class ListingGuard {

  private final ListingAccess access;

  ListingGuard(ListingAccess access) {
    this.access = access;
  }

  /// @throws org.springframework.web.ErrorResponseException with 401 for anybody else
  void check(HttpServletRequest request) {
    if (!access.allows(CallerOf.request(request))) {
      throw Problems.listingNeedsToken();
    }
  }
}
