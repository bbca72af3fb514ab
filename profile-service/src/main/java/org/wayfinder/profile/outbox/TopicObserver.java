package org.wayfinder.profile.outbox;

/** Is told which topic the students' states go to, before anything is published to it. */
@FunctionalInterface
public interface TopicObserver {

  /**
   * Called at each look at the topic. Nothing is published until this has returned, so a topic that
   * took the place of another can be acted on first; after an exception the look is taken again.
   *
   * @param topicId what the broker calls it; a topic of the same name made anew has another one
   */
  void found(String topicId);
}
