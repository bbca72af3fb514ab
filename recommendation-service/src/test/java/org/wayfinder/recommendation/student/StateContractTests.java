package org.wayfinder.recommendation.student;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.wayfinder.recommendation.fixtures.Json;
import org.wayfinder.recommendation.fixtures.StateEvents;
import org.wayfinder.recommendation.fixtures.Students;
import tools.jackson.databind.json.JsonMapper;

/** What profile-service promises in its contract is what this service reads. */
class StateContractTests {

  private static final Path CONTRACTS = Path.of("../contracts/profile-service");

  @Test
  void theProducersSampleIsUnderstood() throws Exception {
    var sample = Files.readAllBytes(CONTRACTS.resolve("student.state.v1.sample.json"));
    var state = new StateReader(Json.strict()).state(sample);
    assertThat(state.erased()).isFalse();
    assertThat(state.roster()).isNotNull();
    assertThat(Objects.requireNonNull(state.profile()).profile().riasec()).isNotEmpty();
  }

  @Test
  void theStatesOfOurTestsKeepTheProducersSchema() throws IOException {
    var schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(CONTRACTS.resolve("student.state.v1.schema.json")));
    var state =
        JsonMapper.shared().readTree(StateEvents.json(Students.state("s1", 1, Students.ann())));
    assertThat(schema.validate(state)).isEmpty();
  }
}
