package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The kernel's tables of TCP sockets, `/proc/self/net/tcp` and `tcp6`.
///
/// A listener of Java takes IPv4 and IPv6 with one socket, so a connection of IPv4 may stand in
/// either.
final class SocketTable {

  /// More than a machine has sockets on an ordinary day; a longer table is not read to its end.
  private static final int MOST_LINES = 200_000;

  private static final List<String> TABLES = List.of("tcp6", "tcp");

  private final Path folder;

  /// @param process `/proc/self`
  SocketTable(Path process) {
    this.folder = process.resolve("net");
  }

  /// The inode of the socket between two addresses.
  Observed<Long> inode(InetSocketAddress local, InetSocketAddress remote) {
    int tables = 0;
    for (String table : TABLES) {
      Path file = folder.resolve(table);
      if (Files.isReadable(file)) {
        tables++;
        Optional<Observed<Long>> found = find(file, local, remote);
        if (found.isPresent()) {
          return found.get();
        }
      }
    }
    return Observed.unknown(
        tables == 0
            ? "this system has no /proc/self/net/tcp, in which Linux lists its sockets"
            : "the kernel lists no such socket: the connection has just ended, or its addresses"
                + " are other ones there");
  }

  private static Optional<Observed<Long>> find(
      Path file, InetSocketAddress local, InetSocketAddress remote) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      String line;
      for (int count = 0; (line = lines.readLine()) != null; count++) {
        if (count == MOST_LINES) {
          return Optional.of(
              Observed.unknown(Sentence.of("the kernel lists more than {0} sockets", MOST_LINES)));
        }
        Optional<SocketLine> socket = SocketLine.parse(line, ByteOrder.nativeOrder());
        if (socket.isPresent()
            && socket.get().local().equals(local)
            && socket.get().remote().equals(remote)) {
          return Optional.of(owned(socket.get().inode()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          Observed.unknown(
              Sentence.of("{0} can't be read: {1}", file, String.valueOf(e.getMessage()))));
    }
  }

  private static Observed<Long> owned(long inode) {
    return inode == 0
        ? Observed.unknown("the connection has just ended, and its socket has no owner any more")
        : Observed.known(inode);
  }
}
