package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What the algorithms of RFC 9651 §4.2 take and what they fail on; its examples are in the golden
/// files.
class Rfc9651StructuredFieldsTest {

  /// Values of a section of the RFC.
  ///
  /// @param field one that is an Item, a List or a Dictionary
  private record Values(String section, String field, String... values) {}

  private static final String ITEM = "Idempotency-Key";
  private static final String LIST = "Cache-Groups";
  private static final String DICTIONARY = "Priority";

  private static final List<Values> TAKEN =
      List.of(
          new Values("§4.2", ITEM, "1.0;a", "a;  b", "a;b=1;b=2"),
          new Values("§4.2.1", LIST, "", "a,b", "a\\t,\\tb", "a, a"),
          new Values("§4.2.1.2", LIST, "()", "( a )", "(  a  b )", "(a;b c);d", "(), ()"),
          new Values("§4.2.2", DICTIONARY, "", "a=1,a=2", "a", "a;b", "*a_-.*=1", "a=(), b"),
          new Values("§4.2.3.2", ITEM, "a;*b", "a;b=?0", "1;b=:aGk=:"),
          new Values("§4.2.4", ITEM, "0", "-0", "00", "999999999999999", "-1.0", "0.123"),
          new Values("§4.2.4", ITEM, "123456789012.1"),
          new Values("§4.2.5", ITEM, "\"\"", "\"\\\\\"\"", "\"\\\\\\\\\"", "\" \"", "\"a,b;c\""),
          new Values("§4.2.6", ITEM, "*", "A", "a:/b", "*a!#$%&'*+-.^_`|~"),
          new Values("§4.2.7", ITEM, "::", ":aGk=:", ":aGk:", ":+/==:"),
          new Values("§4.2.8", ITEM, "?0", "?1"),
          new Values("§4.2.9", ITEM, "@0", "@-1", "@999999999999999"),
          new Values("§4.2.10", ITEM, "%\"\"", "%\"a b\"", "%\"%c3%bc\"", "%\"%f0%9f%98%80\""));

  private static final List<Values> FAILED_ON =
      List.of(
          new Values("§4.2", ITEM, "5 6", "5, 6", "5;a b", "a\\tb"),
          new Values("§4.2.1", LIST, "a,", ",a", "a,,b", "a b", ",", "a, ,b"),
          new Values("§4.2.1.2", LIST, "(a", "(a,b)", "(\"a\"\"b\")", "(a\\tb)", "a)", "((a))"),
          new Values("§4.2.2", DICTIONARY, "a=", "=1", "A=1", "a=1,", "a==1", "a = 1", "1a=1"),
          new Values("§4.2.2", DICTIONARY, "a=1 b=2", "a=1,,b=2", "-a=1", "a=1;;b"),
          new Values("§4.2.3.2", ITEM, "a;", "a; =1", "a;B=1", "a ;b=1", "a;b=", "a;\\tb=1"),
          new Values("§4.2.3.3", ITEM, "a;-b", "a;.b", "a;_b", "a;1"),
          new Values("§4.2.4", ITEM, "-", "--1", "+1", "- 1", "1000000000000000", "1a", "0x1"),
          new Values("§4.2.4", ITEM, "1.", ".1", "1.2345", "1234567890123.1", "1.2.3", "1.-1"),
          new Values("§4.2.5", ITEM, "\"a", "\"", "\"\\\\a\"", "\"a\\\\\"", "\"a\" b", "'a'"),
          new Values("§4.2.5", ITEM, "\"\\xc3\\xbc\"", "\"a\\tb\"", "\"\\x7f\""),
          new Values("§4.2.6", ITEM, "-a", "!a", "a(b", "\\xc3\\xbc", "a@b"),
          new Values("§4.2.7", ITEM, ":aGk=", ":a b=:", ":_-:", ":aGk=:x", ":", ":a=b:"),
          new Values("§4.2.8", ITEM, "?", "?2", "?true", "?01", "? 1"),
          new Values("§4.2.9", ITEM, "@", "@1.5", "@-", "@1e3", "@\"1\"", "@@1"),
          new Values("§4.2.10", ITEM, "%a", "%", "%\"a", "%\"%\"", "%\"%c\"", "%\"%C3%BC\""),
          new Values("§4.2.10", ITEM, "%\"\\xc3\\xbc\"", "%\"\\x7f\"", "%\"%zz\"", "%\"a\"b"),
          new Values("§4.2.10", ITEM, "%\"%c3\"", "%\"%c3%28\"", "%\"%ff\"", "%\"%ed%a0%80\""));

  @TestFactory
  Stream<DynamicTest> whatTheAlgorithmsTakeIsRead() {
    return tests(TAKEN, message -> assertThat(message.deviations()).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> whatTheAlgorithmsFailOnIsTold() {
    return tests(
        FAILED_ON,
        message ->
            assertThat(message.deviations())
                .extracting(Deviation::kind)
                .contains(DeviationKind.INVALID_FIELD_SYNTAX));
  }

  private interface Check {
    void of(Dissection message);
  }

  private static Stream<DynamicTest> tests(List<Values> all, Check check) {
    return all.stream()
        .flatMap(each ->
            Stream.of(each.values)
                .map(value ->
                    dynamicTest(
                        each.section + " " + value, () -> check.of(message(each.field, value)))));
  }

  private static Dissection message(String field, String value) {
    return FieldGolden.message(Escapes.unescape(field + ": " + value));
  }
}
