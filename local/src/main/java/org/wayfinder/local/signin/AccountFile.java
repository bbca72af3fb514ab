package org.wayfinder.local.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wayfinder.local.PrivateFile;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The accounts, in a YAML file that people may edit: written at the first start, read again
 * whenever it changed.
 */
final class AccountFile {

  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final Path file;
  private List<Account> accounts = List.of();
  private @Nullable FileTime read;

  AccountFile(Path file, Supplier<List<Account>> first) {
    this.file = file;
    if (!Files.exists(file)) {
      PrivateFile.write(file, YAML.writeValueAsString(first.get()));
    }
  }

  Optional<Account> byLogin(String login) {
    return find(account -> account.login().equalsIgnoreCase(login.strip()));
  }

  Optional<Account> bySubject(String subject) {
    return find(account -> account.subject().equals(subject));
  }

  private Optional<Account> find(Predicate<Account> wanted) {
    return current().stream().filter(wanted).findFirst();
  }

  private synchronized List<Account> current() {
    try {
      var changed = Files.getLastModifiedTime(file);
      if (!changed.equals(read)) {
        accounts = YAML.readValue(Files.readString(file), new TypeReference<>() {});
        read = changed;
      }
      return accounts;
    } catch (IOException e) {
      throw new UncheckedIOException("Can't read the accounts in " + file, e);
    }
  }
}
