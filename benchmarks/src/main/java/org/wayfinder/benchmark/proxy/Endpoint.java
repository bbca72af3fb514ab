package org.wayfinder.benchmark.proxy;

import java.util.Map;

/**
 * What is asked for.
 *
 * @param port of the service that answers
 * @param direct headers for the service itself and for nginx
 * @param session headers for the gateway
 */
record Endpoint(
    String label, String path, int port, Map<String, String> direct, Map<String, String> session) {}
