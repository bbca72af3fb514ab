package org.wayfinder.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackSettingsTests {

  @TempDir Path folder;

  private DataFolder data;
  private StackSettings first;

  @BeforeEach
  void firstRun() {
    data = new DataFolder(folder);
    first = StackSettings.settle(data, StackOptions.onFreePorts());
  }

  @Test
  void aFolderKeepsItsPorts() {
    assertThat(StackSettings.settle(data, StackOptions.usual())).isEqualTo(first);
    assertThat(StackSettings.settle(data, StackOptions.onFreePorts())).isEqualTo(first);
  }

  @Test
  void theAddressOfTheSignInServerCannotChangeForPeopleAreKnownByIt() {
    var other = new StackOptions(Map.of(Port.SIGN_IN, 18_090), false, null);

    assertThatThrownBy(() -> StackSettings.settle(data, other))
        .isInstanceOf(StackException.class)
        .hasMessageContaining(first.ports().http(Port.SIGN_IN).toString());
  }

  @Test
  void freePortsReplaceARememberedOneThatIsTakenMeanwhile() throws Exception {
    var gateway = first.ports().of(Port.GATEWAY);
    try (var taken = new ServerSocket(gateway, 1, InetAddress.getLoopbackAddress())) {
      assertThat(taken.isBound()).isTrue();
      var again = StackSettings.settle(data, StackOptions.onFreePorts());

      assertThat(again.ports().of(Port.GATEWAY)).isNotEqualTo(gateway);
      assertThat(again.ports().of(Port.SIGN_IN)).isEqualTo(first.ports().of(Port.SIGN_IN));
    }
  }

  @Test
  void dataInTheLocalDatabaseIsNotForgottenByNamingAnother() {
    var other = new StackOptions(Map.of(), false, "mongodb://db.example");

    assertThatThrownBy(() -> StackSettings.settle(data, other))
        .hasMessageContaining("another --data");
  }

  @Test
  void everyServiceHasADatabaseOfItsOwn() {
    assertThat(first.mongodb("catalog"))
        .isEqualTo("mongodb://127.0.0.1:%d/catalog", first.ports().of(Port.DATABASE));
  }
}
