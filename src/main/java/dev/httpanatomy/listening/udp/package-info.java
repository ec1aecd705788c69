/// The datagram listener: a JDK socket and a loop that echoes what it receives.
///
/// [dev.httpanatomy.listening.udp.UdpListener] is the loop. What it asks is answered by small
/// classes that know neither socket nor clock: whose datagram is it (`Conversations`), does its
/// source send too many (`SourceRates`), may it be answered at all (`AnswerableSource`).
@NullMarked
@NamedInterface("udp")
package dev.httpanatomy.listening.udp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
