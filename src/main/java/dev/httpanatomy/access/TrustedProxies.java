package dev.httpanatomy.access;

import dev.httpanatomy.recording.Forwarded;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what proxies say of whom they ask for, and believes those that are trusted, and no others.
///
/// Each proxy adds at the end who came to it. So it is read from the end, as long as who stands
/// there is itself trusted: what stands before the first who is not may be anybody's invention.
public final class TrustedProxies {

  /// RFC 7239 §4: a token or a quoted-string behind a name.
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*([A-Za-z]+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;,\"]*))\\s*(;|,|$)");

  /// RFC 3986 §3.1, and what may stand in an authority.
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,15}");

  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]{1,255}");
  private static final int MOST_PROXIES = 32;

  private final List<Network> trusted;

  /// @param trusted where proxies are that are believed; empty to believe none
  public TrustedProxies(List<Network> trusted) {
    this.trusted = List.copyOf(trusted);
  }

  /// Whether nobody is believed.
  public boolean isEmpty() {
    return trusted.isEmpty();
  }

  /// For whom a request is made, if its peer is trusted and says so in a way that can be read.
  ///
  /// @param peer where the connection comes from
  /// @param fields the values of all lines of a field, by its name
  public Optional<Forwarded> read(InetAddress peer, Function<String, List<String>> fields) {
    if (!trusts(peer)) {
      return Optional.empty();
    }
    List<String> forwarded = fields.apply("Forwarded");
    return forwarded.isEmpty()
        ? fromOldFields(fields)
        : elements(String.join(",", forwarded)).flatMap(this::fromElements);
  }

  private boolean trusts(InetAddress address) {
    return trusted.stream().anyMatch(network -> network.contains(address));
  }

  private Optional<Forwarded> fromElements(List<Map<String, String>> elements) {
    List<String> clients =
        elements.stream().map(element -> element.getOrDefault("for", "")).toList();
    return client(clients)
        .map(at ->
            forwarded(
                clients.get(at),
                Optional.ofNullable(elements.get(at).get("proto")),
                Optional.ofNullable(elements.get(at).get("host")),
                "Forwarded"));
  }

  private Optional<Forwarded> fromOldFields(Function<String, List<String>> fields) {
    List<String> clients = list(fields.apply("X-Forwarded-For"));
    return client(clients)
        .map(at ->
            forwarded(
                clients.get(at),
                last(fields.apply("X-Forwarded-Proto")),
                last(fields.apply("X-Forwarded-Host")),
                "X-Forwarded-For"));
  }

  private static Forwarded forwarded(
      String client, Optional<String> proto, Optional<String> host, String field) {
    return new Forwarded(
        client,
        proto.filter(text -> SCHEME.matcher(text).matches()),
        host.filter(text -> HOST.matcher(text).matches()),
        field);
  }

  /// The last that is not trusted, or the first if all are; none where one can't be read.
  private Optional<Integer> client(List<String> clients) {
    for (int i = clients.size() - 1; i >= 0 && i >= clients.size() - MOST_PROXIES; i--) {
      Optional<InetAddress> address = address(clients.get(i));
      if (address.isEmpty()) {
        return Optional.empty();
      }
      if (i == 0 || !trusts(address.get())) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /// RFC 7239 §6: an address of IPv6 stands in brackets, and a port may follow.
  private static Optional<InetAddress> address(String node) {
    String text = node;
    if (text.startsWith("[")) {
      text = text.replaceFirst("^\\[([^\\]]*)\\](:[0-9]{1,5})?$", "$1");
    } else if (text.indexOf(':') == text.lastIndexOf(':')) {
      text = text.replaceFirst(":[0-9]{1,5}$", "");
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /// The elements of Forwarded, RFC 7239 §4; empty where it is not written so.
  private static Optional<List<Map<String, String>>> elements(String value) {
    List<Map<String, String>> elements = new ArrayList<>();
    Map<String, String> element = new LinkedHashMap<>();
    Matcher pair = PAIR.matcher(value);
    int at = 0;
    while (at < value.length()) {
      if (!pair.find(at) || pair.start() != at) {
        return Optional.empty();
      }
      String quoted = pair.group(2);
      String text = quoted == null ? pair.group(3) : quoted.replaceAll("\\\\(.)", "$1");
      element.put(pair.group(1).toLowerCase(Locale.ROOT), text);
      at = pair.end();
      if (!pair.group(4).equals(";")) {
        elements.add(element);
        element = new LinkedHashMap<>();
      }
    }
    return elements.isEmpty() ? Optional.empty() : Optional.of(elements);
  }

  private static List<String> list(List<String> lines) {
    return lines.stream()
        .flatMap(line -> List.of(line.split(",")).stream())
        .map(String::strip)
        .toList();
  }

  private static Optional<String> last(List<String> lines) {
    List<String> all = list(lines);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }
}
