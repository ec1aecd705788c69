package dev.httpanatomy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts HTTP Anatomy.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  static void main(String[] args) {
    CarrierWatch.start();
    SpringApplication.run(Application.class, args);
  }
}
