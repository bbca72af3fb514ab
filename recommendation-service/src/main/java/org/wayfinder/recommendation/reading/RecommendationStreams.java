package org.wayfinder.recommendation.reading;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.wayfinder.recommendation.access.Reading;
import org.wayfinder.recommendation.review.RankingAccess;
import org.wayfinder.recommendation.storage.StoreUnavailableException;
import org.wayfinder.recommendation.updates.RecommendationUpdate;
import org.wayfinder.recommendation.updates.UpdateHub;
import org.wayfinder.service.Caller;

/**
 * The open streams of this instance, a virtual thread each. Before every event and every heartbeat
 * the relation is asked for again; once it is gone, or can't be found out, the stream ends. All of
 * them end when the service goes down, so that none delays it.
 */
final class RecommendationStreams implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RecommendationStreams.class);
  private static final long NO_TIMEOUT = 0L;

  /** What is sent has no words in it. */
  private static final String NEWS = "news";

  private final RecommendationReader reader;
  private final RankingAccess access;
  private final UpdateHub hub;
  private final Duration heartbeat;
  private final Set<Thread> open = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  RecommendationStreams(
      RecommendationReader reader, RankingAccess access, UpdateHub hub, Duration heartbeat) {
    this.reader = reader;
    this.access = access;
    this.hub = hub;
    this.heartbeat = heartbeat;
  }

  /** Opens a stream for someone who has just been let in. */
  SseEmitter open(Caller caller, String studentId) {
    var emitter = new SseEmitter(NO_TIMEOUT);
    var thread =
        Thread.ofVirtual()
            .name("recommendation-stream")
            .unstarted(() -> follow(emitter, caller, studentId));
    emitter.onCompletion(thread::interrupt);
    emitter.onError(_ -> thread.interrupt());
    open.add(thread);
    thread.start();
    return emitter;
  }

  private void follow(SseEmitter emitter, Caller caller, String studentId) {
    try (var news = hub.subscribe(studentId)) { // before looking, so that nothing slips between
      emitter.send(SseEmitter.event().comment("open"));
      var shown = show(emitter, studentId, null); // the opening is in the access log
      while (running) {
        var update = news.next(heartbeat);
        if (!passes(caller, studentId, update)) {
          break;
        }
        if (update == null) {
          emitter.send(SseEmitter.event().comment("alive"));
        } else {
          shown = show(emitter, studentId, shown);
        }
      }
      emitter.complete();
    } catch (IOException | IllegalStateException _) {
      log.debug("A reader of a stream has gone");
    } catch (InterruptedException | StoreUnavailableException _) {
      emitter.complete(); // the reader connects again and finds what it missed
    } catch (RuntimeException e) {
      log.warn("A stream ended by a failure", e);
      emitter.complete();
    } finally {
      open.remove(Thread.currentThread());
    }
  }

  private boolean passes(Caller caller, String studentId, @Nullable RecommendationUpdate update) {
    return update == null
        ? access.maySee(caller, studentId)
        : access.mayShow(caller, studentId, Reading.RECOMMENDATION_STREAM);
  }

  /** Tells of what is newest, unless that was shown already; news may come twice. */
  private @Nullable String show(SseEmitter emitter, String studentId, @Nullable String shown)
      throws IOException {
    var newest = reader.newest(studentId).orElse(null);
    if (newest == null) {
      return null;
    }
    var tag = reader.tag(newest, NEWS);
    if (!tag.equals(shown)) {
      emitter.send(
          SseEmitter.event()
              .name("recommendation")
              .data(newest.update(), MediaType.APPLICATION_JSON));
    }
    return tag;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    open.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
