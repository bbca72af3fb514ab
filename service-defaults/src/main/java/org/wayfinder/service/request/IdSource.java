package org.wayfinder.service.request;

/** Where new things get their ids from; passed in, so that a test knows them beforehand. */
@FunctionalInterface
public interface IdSource {

  /**
   * A new id that nobody can guess.
   *
   * @param prefix what kind of thing it is for, e.g. {@code stu_}
   */
  String next(String prefix);
}
