package dev.httpanatomy.finding.field;

import static dev.httpanatomy.finding.Severity.NOTE;

import dev.httpanatomy.dissection.Dissection;
import dev.httpanatomy.finding.Finding;
import dev.httpanatomy.finding.Quoted;
import dev.httpanatomy.finding.Rule;
import dev.httpanatomy.finding.Subject;
import dev.httpanatomy.wording.Sentence;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Fields that were to protect users, and do so no more.
public final class ObsoleteProtection implements Subject {

  static final Rule XSS =
      new Rule(
          "obsolete-xss-protection",
          NOTE,
          "an X-XSS-Protection, whose filter browsers have removed",
          """
          The field switched a filter for scripts in the URI, which no current browser has: it missed
          much, and could be used to switch off scripts of the page and to find out what is in it. An
          old browser is safest with 0.
          """,
          "Send Content-Security-Policy; leave the field out, or send 0.",
          "de facto");

  static final Rule KEY_PINS =
      new Rule(
          "obsolete-public-key-pins",
          NOTE,
          "a Public-Key-Pins, which browsers have given up",
          """
          The field bound a host to keys, and locked out all its users for months where these were
          lost, or set by an intruder. Browsers removed it from 2018 on. Certificate Transparency
          does what it was for.
          """,
          "Leave the field out.",
          "RFC 7469 §2.1");

  static final Rule EXPECT_CT =
      new Rule(
          "obsolete-expect-ct",
          NOTE,
          "an Expect-CT, which browsers have given up",
          """
          The field asked for certificates that are publicly logged. Browsers demand that of all
          certificates by now, so it says nothing new to them, and they have removed it.
          """,
          "Leave the field out.",
          "RFC 9163 §2.1");

  static final Rule FEATURE_POLICY =
      new Rule(
          "obsolete-feature-policy",
          NOTE,
          "a Feature-Policy, which was renamed to Permissions-Policy",
          """
          The field got another name and another syntax in 2020. Browsers that still read the old one
          go by the new one where both are there, and others ignore it, so that nothing is
          restricted.
          """,
          "Send Permissions-Policy, such as camera=().",
          "Permissions Policy");

  private static final Map<String, Rule> RULES =
      Map.of(
          "Public-Key-Pins", KEY_PINS,
          "Public-Key-Pins-Report-Only", KEY_PINS,
          "Expect-CT", EXPECT_CT,
          "Feature-Policy", FEATURE_POLICY);

  @Override
  public List<Rule> rules() {
    return List.of(XSS, KEY_PINS, EXPECT_CT, FEATURE_POLICY);
  }

  @Override
  public void check(Dissection message, Consumer<Finding> found) {
    if (message.framing().isEmpty()) {
      return;
    }
    FieldText.of(message, "X-XSS-Protection").stream()
        .filter(value -> !value.text().equals("0"))
        .forEach(value ->
            found.accept(
                XSS.at(
                    value.at(),
                    Sentence.of("expected \"0\", found {0}", Quoted.of(value.text())))));
    RULES.forEach((name, rule) ->
        message
            .fieldLines(name)
            .forEach(line -> found.accept(rule.at(line.span(), Sentence.data(name)))));
  }
}
