package dev.httpanatomy.lab;

import java.util.List;

/// TCP and UDP in one topic.
///
/// @param topic what they are compared in
/// @param tcp what holds for TCP
/// @param udp what holds for UDP
/// @param why what makes it so
/// @param references where that is specified, as `RFC 9293 §3.5`
public record Row(Topic topic, Side tcp, Side udp, String why, List<String> references) {

  public Row {
    references = List.copyOf(references);
  }
}
