package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;
import static dev.httpanatomy.finding.Severity.WARNING;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.dissection.Node;
import dev.httpanatomy.dissection.Role;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Rules about each attribute of a `Set-Cookie` for itself, RFC 6265 §4.1.2.
public final class CookieAttributes implements Subject {

  static final Rule EXPIRES =
      new Rule(
          "invalid-cookie-expires",
          WARNING,
          "an Expires of a cookie that is no date",
          """
          User agents read dates in nearly any form, but need a time, a day, a month by its English
          name and a year. Where they don't find them they ignore the attribute, and the cookie goes
          when the browser is closed; one that was to be deleted stays.
          """,
          "Send a date such as Sun, 06 Nov 1994 08:49:37 GMT, or Max-Age.",
          "RFC 6265 §5.1.1");

  static final Rule MAX_AGE =
      new Rule(
          "invalid-cookie-max-age",
          WARNING,
          "a Max-Age of a cookie that is no whole number",
          """
          Max-Age is a number of seconds in digits, in which user agents bear with a minus sign. They
          ignore the attribute if anything else is in it, and go by Expires, or keep the cookie until
          the browser is closed.
          """,
          "Send seconds in decimal digits, 0 to delete the cookie.",
          "RFC 6265 §5.2.2");

  static final Rule LEADING_DOT =
      new Rule(
          "leading-dot-in-cookie-domain",
          NOTE,
          "a Domain of a cookie that begins with a dot",
          """
          Once the dot meant that the cookie goes to subdomains too. It has been ignored since 2011:
          each Domain means the host and all below it, and only a cookie without Domain stays with
          the very host that set it.
          """,
          "Leave out the dot, or Domain as a whole.",
          "RFC 6265 §5.2.3");

  static final Rule ADDRESS =
      new Rule(
          "address-as-cookie-domain",
          NOTE,
          "an IP address as Domain of a cookie",
          """
          Nothing is below an address, so Domain can only say what holds without it: that the cookie
          goes back to the host that set it. If the address is another than that in the URI, user
          agents drop the cookie.
          """,
          "Leave out Domain.",
          "RFC 6265 §5.1.3");

  static final Rule REPEATED =
      new Rule(
          "repeated-cookie-attribute",
          WARNING,
          "an attribute of a cookie that comes twice",
          """
          A server should not send two attributes of one name. User agents go by the last, others who
          read the field, such as tests and gateways, perhaps by the first.
          """,
          "Send each attribute once.",
          "RFC 6265 §4.1.1");

  static final Rule UNKNOWN =
      new Rule(
          "unknown-cookie-attribute",
          NOTE,
          "an attribute of a cookie that user agents don't know",
          """
          User agents ignore attributes that they don't know, so the cookie is kept without what this
          one was to say. Often a name is misspelt, such as Http-Only, and the cookie is less
          protected than it seems.
          """,
          "Check the spelling of the attribute.",
          "RFC 6265 §5.2");

  static final Rule SAME_SITE =
      new Rule(
          "invalid-same-site",
          WARNING,
          "a SameSite other than Strict, Lax or None",
          """
          User agents read any other value as their default: Lax in some, none at all in others. So
          the cookie is sent with more or with fewer requests of other sites than the server has in
          mind.
          """,
          "Send Strict, Lax, or None together with Secure.",
          "draft-ietf-httpbis-rfc6265bis");

  private static final Set<String> KNOWN =
      Set.of(
          "expires",
          "max-age",
          "domain",
          "path",
          "secure",
          "httponly",
          "samesite",
          "partitioned",
          "priority");
  private static final Set<String> SITES = Set.of("strict", "lax", "none");
  private static final Pattern SECONDS = Pattern.compile("-?[0-9]+");
  private static final Pattern IP =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|\\[?[0-9a-fA-F.]*:[0-9a-fA-F:.]*]?");

  @Override
  public List<Rule> rules() {
    return List.of(EXPIRES, MAX_AGE, LEADING_DOT, ADDRESS, REPEATED, UNKNOWN, SAME_SITE);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    for (Node line : message.fieldLines("Set-Cookie")) {
      Set<String> names = new HashSet<>();
      line.child(Role.FIELD_VALUE).stream()
          .flatMap(value -> value.children(Role.COOKIE_AV))
          .forEach(attribute -> check(message, attribute, names, found));
    }
  }

  private static void check(
      Dissection message, Node attribute, Set<String> names, Consumer<Finding> found) {
    String[] halves = message.text(attribute).split("=", 2);
    String name = halves[0].strip().toLowerCase(Locale.ROOT);
    String value = halves.length > 1 ? halves[1].strip() : "";
    if (!names.add(name)) {
      found.accept(
          REPEATED.at(
              attribute.span(), Sentence.of("once more {0}", Quoted.of(halves[0].strip()))));
    }
    switch (name) {
      case "expires" -> {
        if (!CookieDate.isOne(value)) {
          found.accept(
              EXPIRES.at(
                  attribute.span(), Sentence.of("expected a date, found {0}", Quoted.of(value))));
        }
      }
      case "max-age" -> {
        if (!SECONDS.matcher(value).matches()) {
          Sentence words = Sentence.of("expected 1*DIGIT, found {0}", Quoted.of(value));
          found.accept(MAX_AGE.at(attribute.span(), words));
        }
      }
      case "samesite" -> {
        if (!SITES.contains(value.toLowerCase(Locale.ROOT))) {
          Sentence words = Sentence.of("expected Strict, Lax or None, found {0}", Quoted.of(value));
          found.accept(SAME_SITE.at(attribute.span(), words));
        }
      }
      case "domain" -> checkDomain(attribute, value, found);
      default -> {
        if (!KNOWN.contains(name)) {
          found.accept(UNKNOWN.at(attribute.span(), Quoted.of(message.text(attribute))));
        }
      }
    }
  }

  private static void checkDomain(Node attribute, String value, Consumer<Finding> found) {
    if (IP.matcher(value).matches()) {
      found.accept(ADDRESS.at(attribute.span(), Quoted.of(value)));
    } else if (value.startsWith(".")) {
      found.accept(LEADING_DOT.at(attribute.span(), Quoted.of(value)));
    }
  }
}
