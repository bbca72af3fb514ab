package org.wayfinder.local.client;

/** Signing in did not end where it should; the message is fit for people. */
public final class SignInException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInException(String message) {
    super(message);
  }
}
