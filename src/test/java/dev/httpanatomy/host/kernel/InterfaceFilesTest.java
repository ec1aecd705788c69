package dev.httpanatomy.host.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.httpanatomy.host.LinkKind;
import dev.httpanatomy.host.Observed;
import dev.httpanatomy.wording.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterfaceFilesTest {

  private static final Observed<Object> SILENT = Observed.unknown("its driver does not tell");

  @TempDir private Path folder;
  private Path eth0;
  private InterfaceFiles files;

  @BeforeEach
  void makeAnInterface() throws IOException {
    eth0 = Files.createDirectory(folder.resolve("eth0"));
    files = new InterfaceFiles(folder);
  }

  @ParameterizedTest
  @CsvSource({"1, ETHERNET", "772, LOOPBACK"})
  void theKindIsTheNumberOfTheKernel(String type, LinkKind kind) throws IOException {
    write("type", type);

    assertThat(files.kind("eth0")).isEqualTo(Observed.known(kind));
  }

  @Test
  void anotherKindIsToldByItsNumber() throws IOException {
    write("type", "65534");

    assertThat(files.kind("eth0"))
        .isEqualTo(
            Observed.unknown(
                Sentence.of("to the kernel it is of type {0}, see if_arp.h", "65534")));
  }

  @Test
  void toTheKernelWiFiIsEthernetButForAFolder() throws IOException {
    write("type", "1");
    Files.createDirectory(eth0.resolve("wireless"));

    assertThat(files.kind("eth0")).isEqualTo(Observed.known(LinkKind.WIRELESS));
  }

  @Test
  void whatTheDriverTellsIsRead() throws IOException {
    write("speed", "2500");
    write("duplex", "full");
    write("operstate", "up");
    Files.createDirectory(eth0.resolve("device"));
    Files.createSymbolicLink(
        eth0.resolve("device").resolve("driver"), Path.of("../../../bus/pci/drivers/igc"));

    assertThat(files.speed("eth0")).isEqualTo(Observed.known(2500L));
    assertThat(files.duplex("eth0")).isEqualTo(Observed.known("full"));
    assertThat(files.operation("eth0")).isEqualTo(Observed.known("up"));
    assertThat(files.driver("eth0")).isEqualTo(Observed.known("igc"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "unknown", "4294967295", ""})
  void aSpeedThatIsNoneIsUnknown(String speed) throws IOException {
    write("speed", speed);

    assertThat(files.speed("eth0")).isEqualTo(SILENT);
  }

  @Test
  void whatTheDriverCallsUnknownIs() throws IOException {
    write("duplex", "unknown");
    write("operstate", "unknown");

    assertThat(files.duplex("eth0")).isEqualTo(SILENT);
    assertThat(files.operation("eth0")).isEqualTo(SILENT);
  }

  /// The kernel fails the reading of what an interface has not; a folder fails it too.
  @Test
  void whatCantBeReadIsUnknown() throws IOException {
    Files.createDirectory(eth0.resolve("speed"));

    assertThat(files.speed("eth0")).isEqualTo(SILENT);
    assertThat(files.driver("eth0"))
        .isEqualTo(Observed.unknown("no device is behind it: the kernel makes it up"));
  }

  @Test
  void anAliasIsTheInterfaceThatItIsOf() throws IOException {
    write("duplex", "half");

    assertThat(files.duplex("eth0:1")).isEqualTo(Observed.known("half"));
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(eth0.resolve(file), text + "\n");
  }
}
