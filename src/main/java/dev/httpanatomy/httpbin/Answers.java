package dev.httpanatomy.httpbin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The methods that an endpoint answers in each dialect, where they are not those of its mapping.
///
/// HEAD goes with GET, and OPTIONS is answered for every endpoint: neither is to be named.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Answers {

  /// Any token that is a method.
  String ANY = "*";

  /// The six that httpbin lets many endpoints have.
  String SIX = "GET, POST, PUT, DELETE, PATCH, TRACE";

  /// In httpbin's dialect: names with commas between them, [#ANY], or nothing where it is absent.
  String httpbin();

  /// In go-httpbin's dialect, likewise.
  String goHttpbin();
}
