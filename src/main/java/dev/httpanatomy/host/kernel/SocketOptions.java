package dev.httpanatomy.host.kernel;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/// `getsockopt(2)` of the C library, by the Foreign Function & Memory API:
///
/// ```c
/// int getsockopt(int sockfd, int level, int optname, void *optval, socklen_t *optlen);
/// ```
///
/// It only reads. The numbers are Linux's, and it is called there only.
final class SocketOptions {

  private static final int IPPROTO_TCP = 6;
  private static final int TCP_INFO = 11;

  /// Room for the struct to grow; today it has less than 300 octets.
  private static final int ROOM_OCTETS = 1024;

  private static final StructLayout CALL_STATE = Linker.Option.captureStateLayout();
  private static final VarHandle ERRNO = CALL_STATE.varHandle(PathElement.groupElement("errno"));

  private SocketOptions() {}

  /// The octets of `struct tcp_info`, as many as this kernel has.
  static Observed<byte[]> tcpInfo(int descriptor) {
    // Were it called all the same, the JVM would print a warning or throw.
    if (!SocketOptions.class.getModule().isNativeAccessEnabled()) {
      return Observed.unknown(
          "this JVM was started without --enable-native-access=ALL-UNNAMED, which it takes to ask"
              + " the kernel");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(CALL_STATE);
      MemorySegment struct = arena.allocate(ROOM_OCTETS);
      MemorySegment length = arena.allocateFrom(JAVA_INT, ROOM_OCTETS);
      int result =
          (int)
              Getsockopt.HANDLE.invokeExact(
                  state, descriptor, IPPROTO_TCP, TCP_INFO, struct, length);
      if (result != 0) {
        return Observed.unknown(
            Sentence.of("getsockopt(TCP_INFO) failed with the error {0}", ERRNO.get(state, 0L)));
      }
      int octets = Math.clamp(length.get(JAVA_INT, 0), 0, ROOM_OCTETS);
      return Observed.known(struct.asSlice(0, octets).toArray(JAVA_BYTE));
    } catch (Throwable noSuchCall) {
      return Observed.unknown(Sentence.of("getsockopt can't be called here: {0}", noSuchCall));
    }
  }

  /// Linked when it is first called, and not where native access is refused.
  private static final class Getsockopt {

    private static final Linker LINKER = Linker.nativeLinker();

    static final MethodHandle HANDLE =
        LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("getsockopt"),
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS),
            Linker.Option.captureCallState("errno"));
  }
}
