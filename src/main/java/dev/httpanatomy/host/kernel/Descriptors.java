package dev.httpanatomy.host.kernel;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// The descriptors of this process, `/proc/self/fd`: each a link to what it stands for, as
/// `socket:[646664]`.
final class Descriptors {

  private final Path folder;

  /// @param process `/proc/self`
  Descriptors(Path process) {
    this.folder = process.resolve("fd");
  }

  /// The descriptor of the socket with this inode.
  Observed<Integer> ofSocket(long inode) {
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder, "[0-9]*")) {
      for (Path descriptor : descriptors) {
        int number = Integer.parseInt(descriptor.getFileName().toString());
        if (isSocket(number, inode)) {
          return Observed.known(number);
        }
      }
      return Observed.unknown("the socket is none of this process: it has just been closed");
    } catch (IOException | DirectoryIteratorException | NumberFormatException e) {
      return Observed.unknown(
          Sentence.of("{0} can't be read: {1}", folder, String.valueOf(e.getMessage())));
    }
  }

  /// Whether a descriptor stands for the socket with this inode now. The number of one that was
  /// closed is soon given to another.
  boolean isSocket(int descriptor, long inode) {
    try {
      Path target = Files.readSymbolicLink(folder.resolve(Integer.toString(descriptor)));
      return target.toString().equals("socket:[" + inode + "]");
    } catch (IOException closed) {
      return false;
    }
  }
}
