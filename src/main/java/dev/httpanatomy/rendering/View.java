package dev.httpanatomy.rendering;

import dev.httpanatomy.inspection.Inspection;

/// A representation of an exchange, made in two parts.
///
/// The first can be sent before the response exists that the second shows; put together they are
/// one document. A view is made for one document.
public interface View {

  /// The media type, with its charset where it has one.
  String mediaType();

  /// Who talked to whom, and the request.
  String request(Inspection inspection);

  /// The response and all that stands after it.
  ///
  /// @param remark what to say of a response that is still on its way; empty for one that is not
  String response(Inspection inspection, String remark);

  /// The whole document.
  default String render(Inspection inspection) {
    return request(inspection) + response(inspection, "");
  }
}
