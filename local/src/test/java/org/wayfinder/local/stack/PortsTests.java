package org.wayfinder.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTests {

  @Test
  void areTheUsualOnesUnlessSaidOtherwise() {
    var ports = Ports.usual().with(Map.of(Port.GATEWAY, 9000));

    assertThat(ports.http(Port.GATEWAY)).hasToString("http://127.0.0.1:9000");
    assertThat(ports.of(Port.SIGN_IN)).isEqualTo(8090);
  }

  @Test
  void areAllDifferent() {
    assertThatThrownBy(() -> Ports.usual().with(Map.of(Port.GATEWAY, 8081)))
        .hasMessage("Port 8081 is given to both gateway and catalog.");
    assertThat(Ports.free().numbers().values()).doesNotHaveDuplicates().hasSize(8);
  }

  @Test
  void areNumbersOfPorts() {
    assertThatThrownBy(() -> Ports.usual().with(Map.of(Port.BROKER, 70_000)))
        .hasMessageContaining("70000 is no port; give broker one");
  }

  @Test
  void surviveBeingStoredByLabel() {
    var ports = Ports.free();

    assertThat(Ports.fromLabels(ports.byLabel())).isEqualTo(ports);
  }

  @Test
  void aTakenOneIsNamedWithTheWayOut() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ports = Ports.free().with(Map.of(Port.GATEWAY, taken.getLocalPort()));

      assertThatThrownBy(() -> PortCheck.requireFree(ports, EnumSet.allOf(Port.class)))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("Port %d (gateway) is taken.", taken.getLocalPort())
          .hasMessageContaining("--port gateway=");
      assertThatCode(() -> PortCheck.requireFree(ports, EnumSet.of(Port.DATABASE)))
          .doesNotThrowAnyException();
    }
  }
}
