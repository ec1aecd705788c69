package dev.httpanatomy.web;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.json.JsonMapper;

/// How JSON is written.
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

  /// After Spring Boot's own, which it replaces.
  @Bean
  @Order(1)
  ServerHttpMessageConvertersCustomizer measuredJson(JsonMapper mapper) {
    return converters -> converters.withJsonConverter(new MeasuredJson(mapper));
  }
}
