package org.wayfinder.local.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What each process is told of the others: the settings that differ from its defaults. They go by
 * environment, not by argument, for arguments show in the list of processes.
 */
final class Told {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final DataFolder data;
  private final StackSettings settings;
  private final Ports ports;

  Told(DataFolder data, StackSettings settings) {
    this.data = data;
    this.settings = settings;
    this.ports = settings.ports();
  }

  Map<String, String> signIn() {
    var told = listensOn(Port.SIGN_IN);
    told.put("wayfinder.sign-in.folder", data.signIn().toString());
    told.put("wayfinder.sign-in.issuer", address(Port.SIGN_IN));
    told.put("wayfinder.sign-in.gateway", address(Port.GATEWAY));
    told.put("wayfinder.sign-in.gateway-secret", GatewaySecret.in(data));
    return environment(told);
  }

  Map<String, String> catalog() {
    var told = service(Port.CATALOG, "catalog");
    told.put("wayfinder.catalogue.folder", data.catalogue().toString());
    told.put("wayfinder.profile.url", address(Port.PROFILE));
    return environment(told);
  }

  Map<String, String> profile() {
    var told = service(Port.PROFILE, "profiles");
    told.put("wayfinder.catalog.url", address(Port.CATALOG));
    told.put("wayfinder.setup.code-file", data.setupCode().toString());
    return environment(told);
  }

  Map<String, String> recommendation() {
    var told = service(Port.RECOMMENDATION, "recommendations");
    told.put("wayfinder.catalog.url", address(Port.CATALOG));
    told.put("wayfinder.profile.url", address(Port.PROFILE));
    return environment(told);
  }

  Map<String, String> gateway() {
    var told = listensOn(Port.GATEWAY);
    trust(told);
    told.put("wayfinder.catalog.url", address(Port.CATALOG));
    told.put("wayfinder.profile.url", address(Port.PROFILE));
    told.put("wayfinder.recommendation.url", address(Port.RECOMMENDATION));
    told.put("wayfinder.sign-in.issuer", address(Port.SIGN_IN));
    told.put("wayfinder.sign-in.client-secret-file", data.gatewaySecret().toString());
    return environment(told);
  }

  private Map<String, Object> service(Port port, String database) {
    var told = listensOn(port);
    trust(told);
    told.put("spring.mongodb.uri", settings.mongodb(database));
    told.put(
        "wayfinder.kafka.bootstrap-servers", "127.0.0.1:" + settings.reached().of(Port.BROKER));
    return told;
  }

  private Map<String, Object> listensOn(Port port) {
    var told = new LinkedHashMap<String, Object>();
    told.put("server.address", "127.0.0.1");
    told.put("server.port", ports.of(port));
    return told;
  }

  private void trust(Map<String, Object> told) {
    told.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", address(Port.SIGN_IN));
    told.put("spring.security.oauth2.resourceserver.jwt.audiences", "wayfinder-api");
  }

  private String address(Port port) {
    return settings.reached().http(port).toString();
  }

  private Map<String, String> environment(Map<String, Object> told) {
    told.putAll(settings.told());
    return Map.of("SPRING_APPLICATION_JSON", JSON.writeValueAsString(told));
  }
}
