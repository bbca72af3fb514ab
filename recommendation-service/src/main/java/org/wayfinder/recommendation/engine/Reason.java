package org.wayfinder.recommendation.engine;

import java.util.List;

/** A message without words: its code and one argument for each of the code's parameters. */
public record Reason(ReasonCode code, List<Argument> arguments) {

  public Reason {
    arguments = List.copyOf(arguments);
    if (arguments.size() != code.parameters().size()) {
      throw new IllegalArgumentException("Wrong number of arguments for " + code);
    }
    for (var i = 0; i < arguments.size(); i++) {
      if (!code.parameters().get(i).accepts(arguments.get(i))) {
        throw new IllegalArgumentException("Wrong kind of argument for " + code);
      }
    }
  }

  static Reason of(ReasonCode code, Argument... arguments) {
    return new Reason(code, List.of(arguments));
  }
}
