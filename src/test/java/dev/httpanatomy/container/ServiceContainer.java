package dev.httpanatomy.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/// The service in a container that may as little as the README says: 256 MiB, a root file system
/// that is only read, no capability, no new privileges.
///
/// The image is `http-anatomy`, or that of the environment variable `ANATOMY_IMAGE`; it is built
/// before (`docker build --tag http-anatomy .`).
final class ServiceContainer extends GenericContainer<ServiceContainer> {

  static final long MEMORY = 256L << 20;

  /// What the certificate is for besides the container's own names.
  static final String NAME = "image.example";

  private static final int HTTP = 8080;
  private static final int HTTPS = 8443;
  private static final int RAW = 9000;
  private static final ExposedPort UDP = ExposedPort.udp(RAW);

  private ServiceContainer(String image) {
    super(DockerImageName.parse(image));
    withExposedPorts(HTTP, HTTPS, RAW);
    withEnv("ANATOMY_TLS_NAMES", NAME);
    withEnv("ANATOMY_ACCESSLOG_ENABLED", "true");
    withCreateContainerCmdModifier(ServiceContainer::confine);
    waitingFor(Wait.forHttp("/actuator/health/readiness").forPort(HTTP));
  }

  /// A container that runs. Where there is no engine or no image the test is skipped, or fails in
  /// continuous integration.
  static ServiceContainer started() {
    ServiceContainer container = new ServiceContainer(image());
    container.start();
    return container;
  }

  private static String image() {
    String image = Objects.requireNonNullElse(System.getenv("ANATOMY_IMAGE"), "http-anatomy");
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      return Missing.because("no container engine answers");
    }
    try {
      DockerClientFactory.instance().client().inspectImageCmd(image).exec();
      return image;
    } catch (NotFoundException notBuilt) {
      return Missing.because("there is no image " + image);
    }
  }

  private static void confine(CreateContainerCmd command) {
    HostConfig host = Objects.requireNonNull(command.getHostConfig());
    host.withMemory(MEMORY)
        .withMemorySwap(MEMORY)
        .withReadonlyRootfs(true)
        .withCapDrop(Capability.ALL)
        .withSecurityOpts(List.of("no-new-privileges"))
        .withTmpFs(Map.of("/tmp", "rw,exec,size=64m"));
    // Testcontainers itself maps TCP ports only.
    List<ExposedPort> exposed = new ArrayList<>(List.of(command.getExposedPorts()));
    exposed.add(UDP);
    command.withExposedPorts(exposed);
    host.getPortBindings().bind(UDP, Ports.Binding.empty());
  }

  int httpPort() {
    return getMappedPort(HTTP);
  }

  int httpsPort() {
    return getMappedPort(HTTPS);
  }

  int tcpPort() {
    return getMappedPort(RAW);
  }

  int udpPort() {
    Ports.Binding[] bindings =
        getCurrentContainerInfo().getNetworkSettings().getPorts().getBindings().get(UDP);
    return Integer.parseInt(bindings[0].getHostPortSpec());
  }

  /// As the engine sees it now.
  ContainerState state() {
    return getCurrentContainerInfo().getState();
  }

  /// Sends a signal to process 1.
  void signal(String name) {
    getDockerClient().killContainerCmd(getContainerId()).withSignal(name).exec();
  }

  /// Waits for the end of process 1, and returns its exit status.
  int exitStatus() {
    return exitStatus(getContainerId());
  }

  /// Runs a program of the same image in a container of its own, and returns its exit status.
  int exitStatusOf(String... program) {
    DockerClient engine = getDockerClient();
    String id =
        engine.createContainerCmd(getDockerImageName()).withEntrypoint(program).exec().getId();
    try {
      engine.startContainerCmd(id).exec();
      return exitStatus(id);
    } finally {
      engine.removeContainerCmd(id).withForce(true).exec();
    }
  }

  private int exitStatus(String container) {
    try (var end = getDockerClient().waitContainerCmd(container).start()) {
      return end.awaitStatusCode(2, TimeUnit.MINUTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DockerClient engine() {
    return getDockerClient();
  }
}
