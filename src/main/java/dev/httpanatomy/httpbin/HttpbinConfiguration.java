package dev.httpanatomy.httpbin;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the endpoints below the configured prefix, and has their methods take a [HttpbinRequest]
/// and return a [Reply].
@Configuration(proxyBeanMethods = false)
class HttpbinConfiguration implements WebMvcConfigurer {

  private final HttpbinProperties properties;

  HttpbinConfiguration(HttpbinProperties properties) {
    this.properties = properties;
  }

  @Override
  public void configurePathMatch(PathMatchConfigurer configurer) {
    if (!properties.prefix().isEmpty()) {
      configurer.addPathPrefix(
          properties.prefix(), HandlerTypePredicate.forAnnotation(HttpbinController.class));
    }
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new HttpbinArguments());
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new HttpbinArguments());
  }
}
