package dev.httpanatomy.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What Kubernetes and Compose are told agrees with the image, and allows as little as it can.
class ManifestsTest {

  private static final Path KUBERNETES = Path.of("docs/kubernetes");

  @Test
  void kustomizeNamesTheFilesThatThereAre() throws IOException {
    JsonNode base = yaml(KUBERNETES.resolve("kustomization.yaml"));
    Set<String> files;
    try (var paths = Files.list(KUBERNETES)) {
      files = paths.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
    }
    files.remove("kustomization.yaml");
    assertThat(texts(base.path("resources"))).containsExactlyInAnyOrderElementsOf(files);
    assertThat(base.at("/images/0/name")).isEqualTo(container().path("image"));
  }

  @Test
  void theServiceReachesThePodsAndTheirPorts() throws IOException {
    JsonNode service = yaml(KUBERNETES.resolve("service.yaml"));
    JsonNode deployment = yaml(KUBERNETES.resolve("deployment.yaml"));
    assertThat(service.at("/spec/selector"))
        .isEqualTo(deployment.at("/spec/template/metadata/labels"))
        .isEqualTo(deployment.at("/spec/selector/matchLabels"));
    assertThat(service.at("/spec/ports"))
        .hasSameSizeAs(container().path("ports"))
        .allSatisfy(port ->
            assertThat(container().path("ports"))
                .anySatisfy(of -> {
                  assertThat(of.path("name")).isEqualTo(port.path("targetPort"));
                  assertThat(of.path("protocol")).isEqualTo(port.path("protocol"));
                }));
  }

  @Test
  void thePortsAreThoseOfTheImage() throws IOException {
    Set<String> exposed = Set.of(instruction("EXPOSE").split(" "));
    assertThat(container().path("ports"))
        .extracting(port ->
            port.path("containerPort") + "/" + port.path("protocol").asString().toLowerCase())
        .containsExactlyInAnyOrderElementsOf(exposed);
    assertThat(compose().path("ports"))
        .extracting(JsonNode::asString)
        .extracting(port -> port.replaceAll(".*:", ""))
        .extracting(port -> port.contains("/") ? port : port + "/tcp")
        .containsExactlyInAnyOrderElementsOf(exposed);
  }

  /// What the Pod Security Standards call restricted.
  @Test
  void thePodIsRestricted() throws IOException {
    JsonNode pod = yaml(KUBERNETES.resolve("deployment.yaml")).at("/spec/template/spec");
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(pod.at("/securityContext/seccompProfile/type").asString())
        .isEqualTo("RuntimeDefault");
    assertThat(pod.at("/securityContext/runAsUser") + ":" + pod.at("/securityContext/runAsGroup"))
        .isEqualTo(instruction("USER"));
    JsonNode context = container().path("securityContext");
    assertThat(context.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(texts(context.at("/capabilities/drop"))).containsExactly("ALL");
  }

  @Test
  void whoOrchestratesAsksForHealthAndWaitsForTheEnd() throws IOException {
    JsonNode pod = yaml(KUBERNETES.resolve("deployment.yaml")).at("/spec/template/spec");
    assertThat(container().at("/livenessProbe/httpGet/path").asString())
        .isEqualTo("/actuator/health/liveness");
    assertThat(container().at("/readinessProbe/httpGet/path").asString())
        .isEqualTo("/actuator/health/readiness");
    // Spring waits for half a minute, see spring.lifecycle.timeout-per-shutdown-phase.
    assertThat(pod.path("terminationGracePeriodSeconds").asInt()).isGreaterThan(30);
    assertThat(compose().path("stop_grace_period").asString()).isEqualTo("40s");
  }

  @Test
  void memoryIsWhatTheTestsOfTheImageGiveIt() throws IOException {
    String mebibytes = Long.toString(ServiceContainer.MEMORY >> 20);
    assertThat(container().at("/resources/limits/memory").asString()).isEqualTo(mebibytes + "Mi");
    assertThat(compose().path("mem_limit").asString()).isEqualTo(mebibytes + "m");
    assertThat(compose().path("read_only").asBoolean()).isTrue();
    assertThat(texts(compose().path("cap_drop"))).containsExactly("ALL");
  }

  private static JsonNode container() throws IOException {
    return yaml(KUBERNETES.resolve("deployment.yaml")).at("/spec/template/spec/containers/0");
  }

  private static JsonNode compose() throws IOException {
    return yaml(Path.of("docker-compose.yml")).at("/services/http-anatomy");
  }

  /// The arguments of the last instruction of that name in the Dockerfile.
  private static String instruction(String name) throws IOException {
    return Files.readAllLines(Path.of("Dockerfile")).stream()
        .filter(line -> line.startsWith(name + " "))
        .reduce((first, last) -> last)
        .orElseThrow()
        .substring(name.length() + 1);
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private static JsonNode yaml(Path file) throws IOException {
    return JsonMapper.shared().valueToTree(new Yaml().load(Files.readString(file)));
  }
}
