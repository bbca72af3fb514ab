package org.wayfinder.gateway.load;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.Gradient2Limit;
import com.netflix.concurrency.limits.limit.WindowedLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.wayfinder.service.ProblemException;
import org.wayfinder.service.ProblemType;

/**
 * The places that requests take while a service works for them. Each service has as many as keep it
 * busy without making them wait, found by how its answers slow down; whoever finds none free is
 * refused at once, because a request that waits makes all behind it late. A slow service so uses up
 * its own places and nobody else's.
 *
 * <p>All services together have {@link OverallPlaces}, as many as the processors can work for.
 */
public final class Places implements DisposableBean {

  /** Milliseconds; shorter ones hold too few of the system's ticks to tell a load from. */
  private static final long LOOK = 50;

  private final LoadProperties settings;
  private final LongSupplier clock;
  private final ConcurrentHashMap<String, SimpleLimiter<Void>> services = new ConcurrentHashMap<>();
  private final OverallPlaces overall;
  private final Semaphore waiting;
  private final RefusalLog refusals = new RefusalLog();
  private final ScheduledThreadPoolExecutor timer;

  /**
   * @param clock nanoseconds, for telling how long answers take
   * @param processors how many this gateway may use
   * @param load share of their time that was used since it was asked last, 0..1
   */
  Places(LoadProperties settings, LongSupplier clock, int processors, DoubleSupplier load) {
    this.settings = settings;
    this.clock = clock;
    this.overall = new OverallPlaces(settings, processors);
    this.waiting = new Semaphore(settings.waiting());
    this.timer =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("places-timer").daemon().factory());
    this.timer.setRemoveOnCancelPolicy(true);
    var _ =
        timer.scheduleAtFixedRate(
            () -> overall.learn(load.getAsDouble()), LOOK, LOOK, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes a place at a service.
   *
   * @throws ProblemException 429 with Retry-After when none is free
   */
  public Place take(String service) {
    if (!overall.take()) {
      throw refused(service);
    }
    var held = limiter(service).acquire(null);
    if (held.isEmpty()) {
      overall.giveBack();
      throw refused(service);
    }
    return new Place(held.get());
  }

  /**
   * Takes a place for a read that may wait for its result: after a moment it no longer counts as
   * work for the service, and how long it took says nothing of the service's speed.
   *
   * @throws ProblemException 429 with Retry-After when none is free, or too many wait already
   */
  public Place takeToWait(String service) {
    if (!waiting.tryAcquire()) {
      throw refused(service);
    }
    try {
      var place = take(service);
      place.waits();
      return place;
    } catch (ProblemException e) {
      waiting.release();
      throw e;
    }
  }

  /** Whether {@link #take} would refuse now; costs next to nothing. */
  boolean full(String service) {
    var limiter = limiter(service);
    return limiter.getInflight() >= limiter.getLimit() || overall.full();
  }

  /**
   * What to say to somebody for whom there is no place. Not 503, after which the connection is
   * closed: in a flood each would cost another one.
   */
  ProblemException refused(String service) {
    refusals.count(service, limiter(service).getLimit());
    var longest = Math.max(1, settings.retryAfter().toSeconds());
    return new ProblemException(
        ProblemType.TOO_MANY_REQUESTS,
        "More is asked of Wayfinder than it can answer just now. Try again in a moment.",
        Duration.ofSeconds(ThreadLocalRandom.current().nextLong(longest) + 1));
  }

  /** How many places for all services together nobody has at this moment. */
  int free() {
    return overall.free();
  }

  /** How many places a service has at this moment. */
  int limit(String service) {
    return limiter(service).getLimit();
  }

  private SimpleLimiter<Void> limiter(String service) {
    return services.computeIfAbsent(
        service,
        name -> SimpleLimiter.newBuilder().named(name).nanoClock(clock).limit(adaptive()).build());
  }

  private Limit adaptive() {
    return WindowedLimit.newBuilder()
        .minWindowTime(100, TimeUnit.MILLISECONDS)
        .maxWindowTime(500, TimeUnit.MILLISECONDS)
        .build(
            Gradient2Limit.newBuilder()
                .minLimit(settings.least())
                .initialLimit(settings.first())
                .maxConcurrency(settings.most())
                .build());
  }

  @Override
  public void destroy() {
    timer.shutdownNow();
  }

  /** A place at a service until it is closed. */
  public final class Place implements AutoCloseable {

    private final AtomicReference<Limiter.@Nullable Listener> held;
    private final AtomicBoolean works = new AtomicBoolean(true);
    private final Future<?> rest;
    private @Nullable Future<?> waits;

    private Place(Limiter.Listener held) {
      this.held = new AtomicReference<>(held);
      this.rest = afterPatience(this::rest);
    }

    private void waits() {
      waits = afterPatience(() -> giveBack(Limiter.Listener::onIgnore));
    }

    private Future<?> afterPatience(Runnable task) {
      return timer.schedule(task, settings.patience().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The service takes so long that it can't be the processors; others may use them meanwhile. */
    private void rest() {
      if (works.getAndSet(false)) {
        overall.giveBack();
      }
    }

    /** The service answered; the time until now tells how busy it is. */
    public void answered() {
      giveBack(waits == null ? Limiter.Listener::onSuccess : Limiter.Listener::onIgnore);
    }

    /** The service did not answer in time, or said that it can't. */
    public void failed() {
      giveBack(Limiter.Listener::onDropped);
    }

    /** Gives the place back, if that was not done; nothing is learnt about the service. */
    @Override
    public void close() {
      giveBack(Limiter.Listener::onIgnore);
      var timed = waits;
      if (timed != null) {
        timed.cancel(false);
        waits = null;
        waiting.release();
      }
    }

    private void giveBack(Consumer<Limiter.Listener> how) {
      var listener = held.getAndSet(null);
      if (listener != null) {
        rest.cancel(false);
        rest();
        how.accept(listener);
      }
    }
  }
}
