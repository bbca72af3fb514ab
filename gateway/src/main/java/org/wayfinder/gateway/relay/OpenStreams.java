package org.wayfinder.gateway.relay;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The event streams that are open: not more than so many for one person and in all, and none any
 * more once the gateway stops, which would otherwise wait for them in vain.
 */
@Component
class OpenStreams implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OpenStreams.class);

  private final int perPerson;
  private final Semaphore overall;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
  private volatile boolean running;

  OpenStreams(RelayProperties settings) {
    this.perPerson = settings.streamsPerPerson();
    this.overall = new Semaphore(settings.streams());
  }

  /**
   * Takes one of the person's places.
   *
   * @return gives the place back when closed
   * @throws ProblemException 429 when all places of the person are taken, 503 when all there are
   */
  Place place(String person) {
    if (!overall.tryAcquire()) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          "There are too many event streams open just now. Try again in a moment.",
          Duration.ofSeconds(15));
    }
    try {
      take(person);
      return new Place(person);
    } catch (ProblemException e) {
      overall.release();
      throw e;
    }
  }

  private void take(String person) {
    counts.compute(
        person,
        (_, count) -> {
          var now = count == null ? 0 : count;
          if (now >= perPerson) {
            throw new ProblemException(
                ProblemType.TOO_MANY_REQUESTS,
                "You have " + perPerson + " event streams open. Close one first.",
                Duration.ofSeconds(15));
          }
          return now + 1;
        });
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(OpenStreams::end);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private static void end(Closeable stream) {
    try {
      stream.close();
    } catch (IOException e) {
      log.debug("A stream could not be closed", e);
    }
  }

  /** A person's place for one stream. */
  final class Place implements AutoCloseable {

    private final String person;
    private Closeable stream = () -> {};

    private Place(String person) {
      this.person = person;
    }

    /** Puts a stream in this place, to be ended when the gateway stops. */
    void holds(Closeable body) {
      stream = body;
      open.add(body);
      if (!running) {
        end(body);
      }
    }

    @Override
    public void close() {
      open.remove(stream);
      overall.release();
      counts.computeIfPresent(person, (_, count) -> count > 1 ? Integer.valueOf(count - 1) : null);
    }
  }
}
