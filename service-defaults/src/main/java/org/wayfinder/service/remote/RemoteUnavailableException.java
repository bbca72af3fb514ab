package org.wayfinder.service.remote;

/** Another service gave no usable answer in time. Nothing is known of what was asked. */
public final class RemoteUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String service;

  public RemoteUnavailableException(String service, Throwable cause) {
    super("No answer from " + service, cause);
    this.service = service;
  }

  /** The service's name. */
  public String service() {
    return service;
  }
}
