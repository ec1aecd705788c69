/// The OpenAPI document: an annotation for each operation, named after what it does, others for
/// what several operations share, and what puts the document together.
///
/// The controllers carry one annotation a method and are else not bothered.
@NullMarked
package dev.httpanatomy.web.openapi;

import org.jspecify.annotations.NullMarked;
