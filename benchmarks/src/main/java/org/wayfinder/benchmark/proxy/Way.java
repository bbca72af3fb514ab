package org.wayfinder.benchmark.proxy;

/** How an endpoint is reached. */
enum Way {
  SERVICE("the service itself"),
  NGINX("nginx"),
  GATEWAY("gateway");

  private final String label;

  Way(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
