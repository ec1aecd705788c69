package dev.httpanatomy.httpbin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;

/// A controller of one family of endpoints.
///
/// Its methods take a [HttpbinRequest] and return a [Reply], or write to the servlet's response
/// themselves and return nothing. They are below the configured prefix, and the filter has done
/// what all endpoints have alike.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Controller
@ConditionalOnBooleanProperty(name = "anatomy.httpbin.enabled", matchIfMissing = true)
public @interface HttpbinController {}
