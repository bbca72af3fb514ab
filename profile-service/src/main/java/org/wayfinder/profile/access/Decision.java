package org.wayfinder.profile.access;

/** Whether an actor may do something, and how the answer reads when not. */
public enum Decision {
  ALLOWED,
  /** The actor may know of the thing, but not do this with it. */
  FORBIDDEN,
  /** The actor gets the same answer as if the thing didn't exist. */
  HIDDEN
}
