package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.recording.RecordingMeters;
import dev.httpanatomy.recording.RecordingStore;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the tap under the HTTP port and the store behind it.
@Configuration(proxyBeanMethods = false)
class RecordingConfiguration {

  @Bean
  RecordingStore recordingStore(AnatomyProperties properties) {
    return new RecordingStore(properties.recording().limits());
  }

  @Bean
  RecordingMeters recordingMeters(RecordingStore store) {
    return new RecordingMeters(store);
  }

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> httpTap(
      AnatomyProperties properties, RecordingStore store, RefusalAnswers refusals) {
    HttpTap tap = new HttpTap(store, properties.http().exchangeFields(), refusals::answer);
    return factory ->
        factory.addServerCustomizers(
            properties.recording().enabled() ? tap::install : tap::answerRefusals);
  }

  @Bean
  ListingAccess listingAccess(ListingToken token) {
    return ListingAccess.withToken(token.value());
  }
}
