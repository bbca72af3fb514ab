package org.wayfinder.recommendation.messaging;

/** The broker can't be used just now. Nothing is wrong with the records; try again later. */
public final class KafkaUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KafkaUnavailableException(Throwable cause) {
    super("Kafka is not available", cause);
  }
}
