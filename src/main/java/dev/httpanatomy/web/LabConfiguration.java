package dev.httpanatomy.web;

import dev.httpanatomy.lab.Lab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// There is one lab, for it lets in one run at a time.
@Configuration(proxyBeanMethods = false)
class LabConfiguration {

  @Bean
  Lab lab() {
    return new Lab();
  }
}
