package dev.httpanatomy.finding;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.httpanatomy.finding.content.Charsets;
import dev.httpanatomy.finding.content.Codings;
import dev.httpanatomy.finding.content.Forms;
import dev.httpanatomy.finding.content.Json;
import dev.httpanatomy.finding.content.Multiparts;
import dev.httpanatomy.finding.field.AuthScheme;
import dev.httpanatomy.finding.field.Authentication;
import dev.httpanatomy.finding.field.BrowserPolicy;
import dev.httpanatomy.finding.field.CacheControl;
import dev.httpanatomy.finding.field.ConnectionOptions;
import dev.httpanatomy.finding.field.ContentDisposition;
import dev.httpanatomy.finding.field.ContentLength;
import dev.httpanatomy.finding.field.ContentSecurityPolicy;
import dev.httpanatomy.finding.field.ContentType;
import dev.httpanatomy.finding.field.Control;
import dev.httpanatomy.finding.field.CookieAttributes;
import dev.httpanatomy.finding.field.CookieProtection;
import dev.httpanatomy.finding.field.CookieString;
import dev.httpanatomy.finding.field.CredentialsInTarget;
import dev.httpanatomy.finding.field.CrossOriginSharing;
import dev.httpanatomy.finding.field.Disclosure;
import dev.httpanatomy.finding.field.EntityTags;
import dev.httpanatomy.finding.field.Expectation;
import dev.httpanatomy.finding.field.FamiliarName;
import dev.httpanatomy.finding.field.FieldName;
import dev.httpanatomy.finding.field.FrameOptions;
import dev.httpanatomy.finding.field.Freshness;
import dev.httpanatomy.finding.field.Host;
import dev.httpanatomy.finding.field.HttpDates;
import dev.httpanatomy.finding.field.MaxForwards;
import dev.httpanatomy.finding.field.Negotiation;
import dev.httpanatomy.finding.field.ObsoleteProtection;
import dev.httpanatomy.finding.field.Origin;
import dev.httpanatomy.finding.field.PartialContent;
import dev.httpanatomy.finding.field.Ranges;
import dev.httpanatomy.finding.field.Referer;
import dev.httpanatomy.finding.field.Repetition;
import dev.httpanatomy.finding.field.Representation;
import dev.httpanatomy.finding.field.SetCookieString;
import dev.httpanatomy.finding.field.Storing;
import dev.httpanatomy.finding.field.StrictTransportSecurity;
import dev.httpanatomy.finding.field.Trailers;
import dev.httpanatomy.finding.field.TransferEncoding;
import dev.httpanatomy.finding.http1.Framing;
import dev.httpanatomy.finding.http1.Limits;
import dev.httpanatomy.finding.http1.MethodContent;
import dev.httpanatomy.finding.http1.Protocol;
import dev.httpanatomy.finding.http1.Syntax;
import dev.httpanatomy.finding.http1.Target;
import dev.httpanatomy.finding.http1.Version;
import dev.httpanatomy.finding.pair.AllowedOrigin;
import dev.httpanatomy.finding.pair.ClientVersion;
import dev.httpanatomy.finding.pair.Conditions;
import dev.httpanatomy.finding.pair.NegotiatedContent;
import dev.httpanatomy.finding.pair.NoContent;
import dev.httpanatomy.finding.pair.RangeAnswers;
import dev.httpanatomy.finding.pair.Refusals;
import dev.httpanatomy.finding.pair.Switching;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The catalogue.
public final class Rules {

  /// In the order in which a message shows them. A new subject is a class, and a line here.
  static final List<Subject> SUBJECTS =
      List.of(
          new Syntax(),
          new Protocol(),
          new Version(),
          new Target(),
          new Host(),
          new Framing(),
          new ContentLength(),
          new TransferEncoding(),
          new FieldName(),
          new Authentication(),
          new AuthScheme(),
          new CredentialsInTarget(),
          new CookieString(),
          new SetCookieString(),
          new CookieAttributes(),
          new CookieProtection(),
          new Origin(),
          new CrossOriginSharing(),
          new StrictTransportSecurity(),
          new ContentSecurityPolicy(),
          new FrameOptions(),
          new BrowserPolicy(),
          new ObsoleteProtection(),
          new Disclosure(),
          new ContentType(),
          new Representation(),
          new ContentDisposition(),
          new HttpDates(),
          new EntityTags(),
          new Ranges(),
          new PartialContent(),
          new CacheControl(),
          new Storing(),
          new Freshness(),
          new Control(),
          new Negotiation(),
          new Limits(),
          new MethodContent(),
          new ConnectionOptions(),
          new Trailers(),
          new Expectation(),
          new MaxForwards(),
          new Referer(),
          new Repetition(),
          new FamiliarName());

  /// What needs the content decoded and taken apart, from the octets on the wire up.
  static final List<ContentSubject> CONTENT_SUBJECTS =
      List.of(new Codings(), new Charsets(), new Json(), new Forms(), new Multiparts());

  /// What needs the request and the response, in the order in which an exchange shows them.
  static final List<PairSubject> PAIR_SUBJECTS =
      List.of(
          new ClientVersion(),
          new Switching(),
          new Conditions(),
          new RangeAnswers(),
          new Refusals(),
          new NegotiatedContent(),
          new AllowedOrigin(),
          new NoContent());

  private static final List<Rule> ALL =
      Stream.of(
              SUBJECTS.stream().flatMap(subject -> subject.rules().stream()),
              CONTENT_SUBJECTS.stream().flatMap(subject -> subject.rules().stream()),
              PAIR_SUBJECTS.stream().flatMap(subject -> subject.rules().stream()))
          .flatMap(rules -> rules)
          .toList();

  private static final Set<String> OF_CONTENT =
      CONTENT_SUBJECTS.stream()
          .flatMap(subject -> subject.rules().stream())
          .map(Rule::id)
          .collect(toUnmodifiableSet());

  private static final Map<String, Rule> BY_ID =
      ALL.stream().collect(toUnmodifiableMap(Rule::id, identity()));

  private Rules() {}

  /// All rules, subject by subject; always in the same order.
  public static List<Rule> all() {
    return ALL;
  }

  /// The rule with this id.
  public static Optional<Rule> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /// Whether the rule with this id is about content, which has to be decoded for it.
  public static boolean isOfContent(String id) {
    return OF_CONTENT.contains(id);
  }
}
