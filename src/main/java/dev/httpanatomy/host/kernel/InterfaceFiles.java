package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What Linux shows of an interface in `/sys/class/net`, beyond what Java knows.
final class InterfaceFiles {

  // linux/if_arp.h
  private static final String ARPHRD_ETHER = "1";
  private static final String ARPHRD_LOOPBACK = "772";

  private static final Sentence LINUX_ONLY = Sentence.of("only Linux tells, in /sys/class/net");
  private static final Sentence SILENT = Sentence.of("its driver does not tell");

  private final Path folder;

  /// @param folder `/sys/class/net`
  InterfaceFiles(Path folder) {
    this.folder = folder;
  }

  /// What kind of link it is.
  Observed<LinkKind> kind(String name) {
    if (Files.isDirectory(folder(name).resolve("wireless"))) {
      return Observed.known(LinkKind.WIRELESS);
    }
    return file(name, "type", LINUX_ONLY)
        .flatMap(number ->
            switch (number) {
              case ARPHRD_ETHER -> Observed.known(LinkKind.ETHERNET);
              case ARPHRD_LOOPBACK -> Observed.known(LinkKind.LOOPBACK);
              default ->
                  Observed.unknown(
                      Sentence.of("to the kernel it is of type {0}, see if_arp.h", number));
            });
  }

  /// Whether it can carry packets, as `up`.
  Observed<String> operation(String name) {
    return file(name, "operstate", LINUX_ONLY)
        .flatMap(text -> text.equals("unknown") ? Observed.unknown(SILENT) : Observed.known(text));
  }

  /// Megabits per second.
  Observed<Long> speed(String name) {
    return file(name, "speed", SILENT)
        .flatMap(text ->
            text.matches("[1-9][0-9]{0,8}")
                ? Observed.known(Long.parseLong(text))
                : Observed.unknown(SILENT));
  }

  /// `full` or `half`.
  Observed<String> duplex(String name) {
    return file(name, "duplex", SILENT)
        .flatMap(text -> text.equals("unknown") ? Observed.unknown(SILENT) : Observed.known(text));
  }

  /// The driver of the device behind it.
  Observed<String> driver(String name) {
    try {
      Path driver = Files.readSymbolicLink(folder(name).resolve("device").resolve("driver"));
      return Observed.known(driver.getFileName().toString());
    } catch (IOException | UnsupportedOperationException none) {
      return Observed.unknown(
          Files.isDirectory(folder(name))
              ? Sentence.of("no device is behind it: the kernel makes it up")
              : LINUX_ONLY);
    }
  }

  /// @param whyNot what to say where the file is not there, is empty or can't be read: the kernel
  ///   fails the reading of what an interface has not
  private Observed<String> file(String name, String file, Sentence whyNot) {
    if (!Files.isDirectory(folder(name))) {
      return Observed.unknown(LINUX_ONLY);
    }
    try {
      String text = Files.readString(folder(name).resolve(file)).strip();
      return text.isEmpty() ? Observed.unknown(whyNot) : Observed.known(text);
    } catch (IOException e) {
      return Observed.unknown(whyNot);
    }
  }

  /// An alias, as `eth0:1`, is an address of the interface before the colon.
  private Path folder(String name) {
    return folder.resolve(name.split(":", 2)[0]);
  }
}
