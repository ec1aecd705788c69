package dev.httpanatomy.web;

import dev.httpanatomy.access.ListingAccess;
import dev.httpanatomy.access.TrustedProxies;
import dev.httpanatomy.listening.jetty.HeadLimit;
import dev.httpanatomy.listening.jetty.HttpTap;
import dev.httpanatomy.listening.jetty.RequestTargets;
import dev.httpanatomy.listening.jetty.RequestThreads;
import dev.httpanatomy.listening.jetty.TlsPort;
import dev.httpanatomy.recording.RecordingMeters;
import dev.httpanatomy.recording.RecordingStore;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.autoconfigure.JettyServerProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the tap under the ports for HTTP and the store behind it.
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
      AnatomyProperties properties,
      RecordingStore store,
      RefusalAnswers refusals,
      ObjectProvider<TlsPort> tls) {
    boolean fields = properties.http().exchangeFields();
    HeadLimit headLimit = new HeadLimit(properties.http().head(), fields, refusals::answer);
    HttpTap tap = new HttpTap(store, fields, refusals::answer);
    TrustedProxies proxies = new TrustedProxies(properties.forwarded().trusted());
    if (!proxies.isEmpty()) {
      tap.believing(proxies::read);
    }
    return factory -> {
      // What follows is put on the ports that are there by then.
      tls.ifAvailable(port -> factory.addServerCustomizers(port::install));
      factory.addServerCustomizers(
          headLimit::install,
          properties.recording().enabled() ? tap::install : tap::answerRefusals,
          RecordingConfiguration::finishWhatIsInFlight,
          RequestTargets::takeAsTheyCame);
    };
  }

  /// Jetty would give a request whose content comes slowly a second, once it is told to stop. How
  /// long all may take is up to Spring Boot, which waits for requests and not for connections.
  private static void finishWhatIsInFlight(Server server) {
    for (Connector connector : server.getConnectors()) {
      if (connector instanceof AbstractConnector port) {
        port.setShutdownIdleTimeout(port.getIdleTimeout());
      }
    }
  }

  @Bean
  WebServerFactoryCustomizer<JettyServletWebServerFactory> requestThreads(
      JettyServerProperties jetty) {
    return factory -> factory.setThreadPool(RequestThreads.pool(jetty.getThreads().getMax()));
  }

  @Bean
  ListingAccess listingAccess(ListingToken token) {
    return ListingAccess.withToken(token.value());
  }
}
