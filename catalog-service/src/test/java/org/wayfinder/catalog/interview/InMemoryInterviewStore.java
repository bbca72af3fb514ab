package org.wayfinder.catalog.interview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wayfinder.service.request.Creation;
import org.wayfinder.service.request.CreationKey;

/** The twin of the MongoDB store for plain tests; held to the same contract. */
class InMemoryInterviewStore implements InterviewStore {

  private final TreeMap<String, Interview> interviews = new TreeMap<>();
  private final Map<String, CreationKey> keys = new HashMap<>();

  @Override
  public synchronized Creation<Interview> insert(Interview interview, @Nullable CreationKey key) {
    if (key != null) {
      for (var known : keys.entrySet()) {
        if (known.getValue().value().equals(key.value())) {
          var there = interviews.get(known.getKey());
          if (there == null) {
            return new Creation.Taken<>();
          }
          return known.getValue().equals(key)
              ? new Creation.Repeated<>(there)
              : new Creation.KeyReused<>();
        }
      }
      keys.put(interview.id(), key);
    }
    interviews.put(interview.id(), interview);
    return new Creation.Created<>(interview);
  }

  @Override
  public synchronized Optional<Interview> find(String id) {
    return Optional.ofNullable(interviews.get(id));
  }

  @Override
  public synchronized List<Interview> list(@Nullable String after, int limit) {
    return page(_ -> true, after, limit);
  }

  @Override
  public synchronized List<Interview> shown(
      Interview.@Nullable Subject about, @Nullable String after, int limit) {
    return page(
        interview ->
            interview.isShown() && (about == null || interview.content().about().equals(about)),
        after,
        limit);
  }

  private List<Interview> page(Predicate<Interview> which, @Nullable String after, int limit) {
    var rest = after == null ? interviews : interviews.tailMap(after, false);
    return rest.values().stream().filter(which).limit(limit).toList();
  }

  @Override
  public synchronized boolean replace(long version, Interview next) {
    var there = interviews.get(next.id());
    if (there == null || there.version() != version) {
      return false;
    }
    interviews.put(next.id(), next);
    return true;
  }

  @Override
  public synchronized boolean erase(String id) {
    return interviews.remove(id) != null;
  }
}
