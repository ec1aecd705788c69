package dev.httpanatomy;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// Starts HTTP Anatomy.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Application {

  /// A virtual thread that waits for a lock while it loads a class holds its carrier, and where all
  /// carriers are held, who has the lock can't go on: the service hangs for good. With a carrier a
  /// processor that happens on small machines when many requests come right after the start, and
  /// most easily in an executable jar (spring-boot issue 51379). A carrier that is not needed costs
  /// nothing.
  private static final int CARRIERS = 64;

  private static final String PARALLELISM = "jdk.virtualThreadScheduler.parallelism";

  static void main(String[] args) {
    if (System.getProperty(PARALLELISM) == null) {
      System.setProperty(PARALLELISM, Integer.toString(CARRIERS));
    }
    SpringApplication.run(Application.class, args);
  }
}
