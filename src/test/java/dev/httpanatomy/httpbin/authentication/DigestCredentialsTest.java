package dev.httpanatomy.httpbin.authentication;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestCredentialsTest {

  private static final String URI = "/dir/index.html";

  /// The example of RFC 7616 §3.9.1, but for the algorithm and the response.
  private static final String EXAMPLE =
      """
      Digest username="Mufasa", realm="http-auth@example.org", uri="/dir/index.html",
       algorithm=%s, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", nc=00000001,
       cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ", qop=auth,
       response="%s", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"\
      """
          .replace("\n", "");

  /// RFC 7616 §3.9.1.
  @ParameterizedTest
  @CsvSource({
    "MD5, 8ca523f5e9506fed4657c9700eebdbec",
    "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
  })
  void theExampleOfTheSpecification(String name, String response) {
    DigestAlgorithm algorithm = DigestAlgorithm.named(name).orElseThrow();
    DigestCredentials credentials = parse(EXAMPLE.formatted(algorithm, response));
    assertThat(credentials.response(algorithm, "Circle of Life", "GET", new byte[0]))
        .isEqualTo(response);
    assertThat(credentials.prove(asked(algorithm, "Circle of Life", "GET", URI))).isTrue();
    assertThat(credentials.prove(asked(algorithm, "Circle of life", "GET", URI))).isFalse();
    assertThat(credentials.prove(asked(algorithm, "Circle of Life", "HEAD", URI))).isFalse();
    assertThat(credentials.prove(asked(algorithm, "Circle of Life", "GET", "/other"))).isFalse();
    assertThat(credentials.prove(asked(DigestAlgorithm.SHA_512, "Circle of Life", "GET", URI)))
        .isFalse();
  }

  /// RFC 9110 §11.2: tokens or quoted strings, with white space around `=` and between commas.
  @Test
  void parametersMayBeQuoted() {
    String field =
        "dIGEST  USERNAME = \"a\\\"b, c\" ,,realm=r,nonce=\"\",uri=/a?b=c,response=\"x\" ";
    assertThat(parse(field).parameters())
        .containsEntry("username", "a\"b, c")
        .containsEntry("uri", "/a?b=c")
        .containsEntry("nonce", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Digest ",
        "Basic dTpw",
        "Digest username=\"u",
        "Digest realm=r, nonce=n, uri=/, response=x",
        "Digest username=u, realm=r, nonce=n, uri=/, response=x, qop=auth, nc=1",
        "Digest username=u, realm=r, nonce=n, uri=/, response=x; a",
      })
  void whatCannotBeRead(String field) {
    assertThat(DigestCredentials.parse(field)).isEmpty();
  }

  @Test
  void noPrefixAndNoMutationFails() {
    String example = EXAMPLE.formatted("MD5", "8ca523f5e9506fed4657c9700eebdbec");
    for (int end = 0; end < example.length(); end++) {
      DigestCredentials.parse(example.substring(0, end)).ifPresent(this::assertNoProof);
    }
    Random random = new Random(5);
    for (int run = 0; run < 2000; run++) {
      byte[] octets = example.getBytes(ISO_8859_1);
      octets[random.nextInt(octets.length)] ^= (byte) (1 + random.nextInt(255));
      DigestCredentials.parse(new String(octets, ISO_8859_1))
          .ifPresent(read -> assertThat(read.parameters()).isNotEmpty());
    }
  }

  private void assertNoProof(DigestCredentials credentials) {
    assertThat(credentials.prove(asked(DigestAlgorithm.MD5, "wrong", "GET", URI))).isFalse();
  }

  private static DigestCredentials parse(String field) {
    return DigestCredentials.parse(field).orElseThrow();
  }

  private static DigestCredentials.Asked asked(
      DigestAlgorithm algorithm, String password, String method, String target) {
    return new DigestCredentials.Asked(
        "http-auth@example.org",
        "Mufasa",
        password,
        algorithm,
        List.of("auth"),
        method,
        target,
        "http://localhost" + target,
        new byte[0]);
  }
}
