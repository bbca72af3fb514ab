package org.wayfinder.system;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the parts of an installation say about themselves when an operator asks them. */
record ComposeInsight(ComposeStack stack) {

  static final String JRE = "eclipse-temurin:25-jre";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Prometheus' answer about its targets or rules. */
  JsonNode prometheus(String what) {
    var address = "http://127.0.0.1:9090/api/v1/" + what;
    return JSON.readTree(stack.inside("prometheus", "wget", "-q", "-O", "-", address));
  }

  /** How many partitions of the students each instance has, as the broker sees it. */
  Map<String, Long> partitionsByHost() {
    var printed =
        stack.inside(
            "kafka",
            "env",
            "KAFKA_HEAP_OPTS=-Xmx96m",
            "/opt/kafka/bin/kafka-consumer-groups.sh",
            "--bootstrap-server",
            "kafka:9092",
            "--command-config",
            "/run/wayfinder/kafka/client.properties",
            "--describe",
            "--group",
            "recommendation-service");
    var lines =
        printed.lines().filter(line -> !line.isBlank()).map(line -> line.split("\\s+")).toList();
    var host =
        lines.stream()
            .filter(line -> line[0].equals("GROUP"))
            .mapToInt(line -> Arrays.asList(line).indexOf("HOST"))
            .findFirst()
            .orElseThrow(() -> new AssertionError(printed));
    return lines.stream()
        .filter(line -> line.length > host && line[1].equals("students"))
        .collect(Collectors.groupingBy(line -> line[host], TreeMap::new, Collectors.counting()));
  }

  /** Every password of the installation, which only root of the engine can read. */
  List<String> passwords() {
    return DockerEngine.docker(
            "run",
            "--rm",
            "--network=none",
            "--user=0",
            "--volume=" + stack.project() + "_secrets:/secrets:ro",
            "--entrypoint=sh",
            JRE,
            "-c",
            "for file in /secrets/all/*; do cat \"$file\"; echo; done")
        .expectOk("reading the passwords")
        .lines()
        .toList();
  }

  static long size(String image) {
    return Long.parseLong(
        DockerEngine.docker("image", "inspect", "-f", "{{.Size}}", image).expectOk(image).strip());
  }
}
