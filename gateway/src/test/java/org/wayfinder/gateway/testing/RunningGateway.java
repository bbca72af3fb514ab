package org.wayfinder.gateway.testing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.wayfinder.gateway.GatewayApplication;

/** A gateway on a free port between a stub of the services and a stub of the sign-in provider. */
public final class RunningGateway implements AutoCloseable {

  private static final class Shared {
    private static final RunningGateway GATEWAY =
        start(
            "wayfinder.limits.user.burst=100000",
            "wayfinder.limits.address.burst=100000",
            "wayfinder.limits.sign-in.burst=100000");
  }

  private final StubService service;
  private final StubProvider provider;
  private final ConfigurableApplicationContext context;

  private RunningGateway(
      StubService service, StubProvider provider, ConfigurableApplicationContext context) {
    this.service = service;
    this.provider = provider;
    this.context = context;
  }

  /** One gateway for all tests that leave it as they found it; its rate limits are out of reach. */
  public static RunningGateway shared() {
    return Shared.GATEWAY;
  }

  /** A gateway of the test's own, with settings as {@code key=value}. */
  public static RunningGateway start(String... settings) {
    return start(new StubProvider(), settings);
  }

  /** The same with a provider that the test has prepared. */
  public static RunningGateway start(StubProvider provider, String... settings) {
    var service = new StubService();
    var all =
        new ArrayList<>(
            List.of(
                "server.port=0",
                "spring.main.banner-mode=off",
                "logging.level.root=warn",
                // What else this machine does must not decide whom a test's gateway serves.
                "wayfinder.load.busy=100",
                "wayfinder.catalog.url=" + service.url(),
                "wayfinder.profile.url=" + service.url(),
                "wayfinder.recommendation.url=" + service.url(),
                "wayfinder.sign-in.issuer=" + provider.issuer(),
                "wayfinder.sign-in.client-secret=" + StubProvider.SECRET));
    all.addAll(List.of(settings));
    var arguments = all.stream().map(setting -> "--" + setting).toArray(String[]::new);
    return new RunningGateway(
        service, provider, new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
  }

  public String url() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  public StubService service() {
    return service;
  }

  public StubProvider provider() {
    return provider;
  }

  /** A part of the gateway. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** Somebody who asks this gateway, with cookies of their own. */
  public Browser browser() {
    return new Browser(url());
  }

  /** Somebody who is signed in. */
  public Browser signedIn() {
    var browser = browser();
    browser.signIn();
    return browser;
  }

  @Override
  public void close() {
    context.close();
    service.close();
    provider.close();
  }
}
