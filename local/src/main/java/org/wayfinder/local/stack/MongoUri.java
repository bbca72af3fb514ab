package org.wayfinder.local.stack;

import java.util.regex.Pattern;

/** Puts a database name into a MongoDB connection string. */
final class MongoUri {

  private static final Pattern PARTS =
      Pattern.compile("(mongodb(?:\\+srv)?://)([^/?]+)(?:/([^?]*))?(?:\\?(.*))?");

  private MongoUri() {}

  /**
   * The same servers, credentials and options with another database. Credentials go on being looked
   * up where they were: in the database that the string named, else in {@code admin}.
   *
   * @throws StackException when it is no connection string
   */
  static String withDatabase(String uri, String database) {
    var parts = PARTS.matcher(uri);
    if (!parts.matches()) {
      throw new StackException("--mongodb-uri must look like mongodb://host:27017");
    }
    var named = parts.group(3) == null ? "" : parts.group(3);
    var options = parts.group(4) == null ? "" : parts.group(4);
    if (parts.group(2).contains("@") && !options.contains("authSource=")) {
      var source = "authSource=" + (named.isEmpty() ? "admin" : named);
      options = options.isEmpty() ? source : options + "&" + source;
    }
    return parts.group(1)
        + parts.group(2)
        + "/"
        + database
        + (options.isEmpty() ? "" : "?" + options);
  }
}
