package org.wayfinder.local.signin;

/**
 * Somebody who can sign in.
 *
 * @param subject the id that never changes; it stands in tokens as {@code sub}
 * @param login what is typed on the login page: the e-mail address
 * @param username the short name, {@code preferred_username}
 * @param emailVerified whether the address was proved to be theirs
 * @param password its bcrypt hash
 */
record Account(
    String subject,
    String login,
    String username,
    String givenName,
    String familyName,
    boolean emailVerified,
    String password) {

  String name() {
    return givenName + " " + familyName;
  }
}
