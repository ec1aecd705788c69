package dev.httpanatomy.dissection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.dissection.field.BareValue;
import dev.httpanatomy.dissection.field.BareValue.BinaryValue;
import dev.httpanatomy.dissection.field.BareValue.BooleanValue;
import dev.httpanatomy.dissection.field.BareValue.DateValue;
import dev.httpanatomy.dissection.field.BareValue.DecimalValue;
import dev.httpanatomy.dissection.field.BareValue.DisplayStringValue;
import dev.httpanatomy.dissection.field.BareValue.IntegerValue;
import dev.httpanatomy.dissection.field.BareValue.StringValue;
import dev.httpanatomy.dissection.field.BareValue.TokenValue;
import dev.httpanatomy.dissection.field.BasicCredentials;
import dev.httpanatomy.dissection.field.CacheDirectives;
import dev.httpanatomy.dissection.field.ContentRange;
import dev.httpanatomy.dissection.field.Cookie;
import dev.httpanatomy.dissection.field.Credentials;
import dev.httpanatomy.dissection.field.Decoded;
import dev.httpanatomy.dissection.field.EntityTag;
import dev.httpanatomy.dissection.field.Jwt;
import dev.httpanatomy.dissection.field.MediaType;
import dev.httpanatomy.dissection.field.SetCookie;
import dev.httpanatomy.wire.Octets;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the trees of field-values mean, by the RFCs' own examples.
class FieldReadersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html;charset=utf-8",
        "Text/HTML;Charset=\"utf-8\"",
        "text/html; charset=\"utf-8\"",
        "text/html;charset=utf-8;CHARSET=other"
      })
  void rfc9110_section8_3_1_theseAreTheSame(String value) {
    assertThat(read("Content-Type: " + value, Role.MEDIA_TYPE, MediaType::of))
        .contains(new MediaType("text", "html", Map.of("charset", "utf-8")));
  }

  @Test
  void rfc9110_section8_3_1_aTypeAloneIsNone() {
    assertThat(read("Content-Type: text", Role.MEDIA_TYPE, MediaType::of)).isEmpty();
  }

  @Test
  void rfc9110_section12_5_1_aWeightIsNoParameterOfTheRange() {
    assertThat(read("Accept: text/*;level=1;q=0.4", Role.MEDIA_RANGE, MediaType::of))
        .contains(new MediaType("text", "*", Map.of("level", "1")));
  }

  /// The table of the section.
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "W/\"1\", W/\"1\", false, true",
        "W/\"1\", W/\"2\", false, false",
        "W/\"1\", \"1\", false, true",
        "\"1\", \"1\", true, true"
      })
  void rfc9110_section8_8_3_2_comparison(String one, String two, boolean strong, boolean weak) {
    EntityTag first = read("ETag: " + one, Role.ENTITY_TAG, EntityTag::of).orElseThrow();
    EntityTag second = read("ETag: " + two, Role.ENTITY_TAG, EntityTag::of).orElseThrow();
    assertThat(first.isStronglyEqualTo(second)).isEqualTo(strong);
    assertThat(first.isWeaklyEqualTo(second)).isEqualTo(weak);
  }

  @Test
  void rfc9110_section8_8_3_aTagWithoutQuotesIsNone() {
    assertThat(read("ETag: xyzzy", Role.ENTITY_TAG, EntityTag::of)).isEmpty();
  }

  static Stream<Arguments> contentRanges() {
    return Stream.of(
        Arguments.of("bytes 0-499/1234", range(0, 499, 1234)),
        Arguments.of("bytes 734-1233/1234", range(734, 1233, 1234)),
        Arguments.of("bytes 42-1233/*", range(42, 1233, -1)),
        Arguments.of("bytes */1234", range(-1, -1, 1234)),
        Arguments.of("bytes 5-2/10", null),
        Arguments.of("bytes 0-10/10", null),
        Arguments.of("bytes 0-1", null),
        Arguments.of("bytes */*", null),
        Arguments.of("bytes 0-1/99999999999999999999", null));
  }

  @ParameterizedTest
  @MethodSource("contentRanges")
  void rfc9110_section14_4_contentRanges(String value, ContentRange expected) {
    assertThat(read("Content-Range: " + value, Role.FIELD_VALUE, ContentRange::of))
        .isEqualTo(Optional.ofNullable(expected));
  }

  private static ContentRange range(long first, long last, long complete) {
    return new ContentRange("bytes", number(first), number(last), number(complete));
  }

  private static OptionalLong number(long number) {
    return number < 0 ? OptionalLong.empty() : OptionalLong.of(number);
  }

  @Test
  void rfc9111_section5_2_directives() {
    CacheDirectives directives =
        read(
                "Cache-Control: Private=\"Set-Cookie\", MAX-AGE=\"60\", no-store, max-age=9,"
                    + " s-maxage=99999999999, min-fresh=x",
                Role.FIELD_VALUE,
                (in, node) -> Optional.of(CacheDirectives.of(in, node)))
            .orElseThrow();
    assertThat(directives.has("no-store")).isTrue();
    assertThat(directives.has("no-cache")).isFalse();
    assertThat(directives.byName()).containsEntry("private", "Set-Cookie");
    assertThat(directives.seconds("max-age")).isEqualTo(OptionalLong.of(60));
    assertThat(directives.seconds("s-maxage")).isEqualTo(OptionalLong.of(2147483648L));
    assertThat(directives.seconds("min-fresh")).isEmpty();
    assertThat(directives.seconds("no-store")).isEmpty();
  }

  @Test
  void rfc6265_section3_1_cookies() {
    assertThat(
            read(
                "Cookie: SID=31d4d96e407aad42; lang=en-US; alone; a=\"b\"; a=c=d",
                Role.FIELD_VALUE,
                (in, node) -> Optional.of(Cookie.all(in, node))))
        .contains(
            List.of(
                new Cookie("SID", "31d4d96e407aad42"),
                new Cookie("lang", "en-US"),
                new Cookie("", "alone"),
                new Cookie("a", "\"b\""),
                new Cookie("a", "c=d")));
  }

  @Test
  void rfc6265_section5_3_ofTwoAttributesTheLastCounts() {
    assertThat(
            read(
                "Set-Cookie: SID=31d4; Path=/; Secure; MAX-AGE=5; path=/b",
                Role.FIELD_VALUE,
                SetCookie::of))
        .contains(
            new SetCookie(
                new Cookie("SID", "31d4"), Map.of("path", "/b", "secure", "", "max-age", "5")));
  }

  @Test
  void rfc7617_section2_basic() {
    assertThat(credentials("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==").basic())
        .contains(new BasicCredentials("Aladdin", "open sesame"));
    assertThat(credentials("basic YTpiOmM=").basic()).contains(new BasicCredentials("a", "b:c"));
    assertThat(credentials("Basic dGVzdDoxMjPCow==").basic())
        .as("§2.1: UTF-8")
        .contains(new BasicCredentials("test", "123\u00A3"));
    assertThat(credentials("Basic QWxhZGRpbg==").basic()).as("no colon").isEmpty();
    assertThat(credentials("Basic a").basic()).as("no Base64").isEmpty();
    assertThat(credentials("Bearer YTpi").basic()).as("another scheme").isEmpty();
  }

  @Test
  void rfc7519_section3_1_aToken() {
    assertThat(
            credentials(
                    "Bearer eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9"
                        + ".eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
                        + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ"
                        + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
                .jwt())
        .contains(
            new Jwt(
                "{\"typ\":\"JWT\",\r\n \"alg\":\"HS256\"}",
                "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n"
                    + " \"http://example.com/is_root\":true}"));
    assertThat(credentials("Bearer mF_9.B5f-4.1JqM").jwt()).as("no text").isEmpty();
    assertThat(credentials("Bearer abc").jwt()).as("one part").isEmpty();
    assertThat(credentials("Basic a.b.c").jwt()).as("another scheme").isEmpty();
  }

  @Test
  void rfc9110_section11_6_1_challenges() {
    Dissection message =
        message(
            "WWW-Authenticate: Basic realm=\"simple\", Newauth realm=\"apps\", type=1,"
                + " title=\"Login to \\\"apps\\\"\"");
    assertThat(
            nodes(message, Role.CHALLENGE)
                .map(node -> Credentials.of(message.octets(), node).orElseThrow()))
        .containsExactly(
            new Credentials("Basic", Optional.empty(), Map.of("realm", "simple")),
            new Credentials(
                "Newauth",
                Optional.empty(),
                Map.of("realm", "apps", "type", "1", "title", "Login to \"apps\"")));
  }

  static Stream<Arguments> bareValues() {
    return Stream.of(
        Arguments.of("42", new IntegerValue(42)),
        Arguments.of("-999999999999999", new IntegerValue(-999_999_999_999_999L)),
        Arguments.of("4.5", new DecimalValue(new BigDecimal("4.5"))),
        Arguments.of("\"hello \\\"world\\\"\"", new StringValue("hello \"world\"")),
        Arguments.of("foo123/456", new TokenValue("foo123/456")),
        Arguments.of(":aGVsbG8=:", new BinaryValue(Octets.latin1("hello"))),
        Arguments.of("::", new BinaryValue(Octets.EMPTY)),
        Arguments.of("?1", new BooleanValue(true)),
        Arguments.of("?0", new BooleanValue(false)),
        Arguments.of("@1659578233", new DateValue(Instant.parse("2022-08-04T01:57:13Z"))),
        Arguments.of(
            "%\"This is intended for display to %c3%bcsers.\"",
            new DisplayStringValue("This is intended for display to \u00FCsers.")),
        Arguments.of("%\"%c3\"", null),
        Arguments.of(":a:", null));
  }

  @ParameterizedTest
  @MethodSource("bareValues")
  void rfc9651_section3_3_items(String value, BareValue expected) {
    Dissection message = message("Idempotency-Key: " + value);
    Node leaf = nodes(message, Role.SF_ITEM).findFirst().orElseThrow().children().getFirst();
    assertThat(BareValue.of(message.octets(), leaf)).isEqualTo(Optional.ofNullable(expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Date: Sun, 06 Nov 1994 08:49:37 GMT                 | HTTP_DATE     |"
            + " 1994-11-06T08:49:37Z",
        "Prefer: a=\"b \\\"c\\\"\"                           | QUOTED_STRING | b \"c\"",
        "Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==   | TOKEN68       | Aladdin:open sesame",
        "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.      | JOSE_HEADER   | {\"alg\":\"none\"}",
        "Authorization: Bearer eyJhbGciOiJub25lIn0.e30.      | JWS_PAYLOAD   | {}",
        "Location: /caf%C3%A9                                | SEGMENT       | caf\u00E9",
        "Location: /?q=%F0%9F%98%80                          | QUERY_VALUE   | \uD83D\uDE00",
        "Content-Disposition: a; filename*=UTF-8''%e2%82%ac  | VALUE_CHARS   | \u20AC",
        "Idempotency-Key: @0                                 | SF_DATE       |"
            + " 1970-01-01T00:00:00Z",
        "Idempotency-Key: %\"%e2%82%ac\"                     | SF_DISPLAYSTRING | \u20AC",
        "Idempotency-Key: :aGk=:                             | SF_BINARY     | hi",
      })
  void whatANodeSaysIsDecoded(String field, Role role, String decoded) {
    Dissection message = message(field);
    assertThat(nodes(message, role).map(node -> Decoded.of(message.octets(), node)))
        .containsExactly(Optional.of(decoded));
  }

  @ParameterizedTest
  @CsvSource({
    "Location: /caf, SEGMENT",
    "Location: /%FF, SEGMENT",
    "Location: /%00, SEGMENT",
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=, TOKEN68",
    "Idempotency-Key: 5, SF_INTEGER",
    "Idempotency-Key: :/w==:, SF_BINARY",
  })
  void whatIsNoOtherTextIsNot(String field, Role role) {
    Dissection message = message(field);
    assertThat(nodes(message, role).map(node -> Decoded.of(message.octets(), node)))
        .containsExactly(Optional.empty());
  }

  private static Credentials credentials(String value) {
    return read("Authorization: " + value, Role.FIELD_VALUE, Credentials::of).orElseThrow();
  }

  private static <T> Optional<T> read(
      String field, Role role, BiFunction<Octets, Node, Optional<T>> reader) {
    Dissection message = message(field);
    return reader.apply(message.octets(), nodes(message, role).findFirst().orElseThrow());
  }

  private static Stream<Node> nodes(Dissection message, Role role) {
    return message.root().walk().filter(node -> node.role() == role);
  }

  private static Dissection message(String field) {
    return FieldGolden.message(Octets.latin1(field));
  }
}
