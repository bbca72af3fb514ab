package org.wayfinder.database.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wayfinder.database.conformance.Conformance.thing;

import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProjectionTests {

  private static final Document WHOLE =
      thing("a")
          .append("x", 1)
          .append("in", new Document("k", 1).append("l", 2))
          .append("parts", List.of(new Document("k", 1).append("l", 2)));

  @RegisterExtension final Conformance conformance = new Conformance();

  private @Nullable Document projected(Bson projection) {
    return conformance.collection(WHOLE).find().projection(projection).first();
  }

  @Test
  void namedFieldsComeWithTheId() {
    assertThat(projected(Projections.include("x", "nothing"))).isEqualTo(thing("a").append("x", 1));
  }

  @Test
  void theIdAloneComesAlone() {
    assertThat(projected(Projections.include("_id"))).isEqualTo(thing("a"));
  }

  @Test
  void theIdCanBeLeftOut() {
    assertThat(projected(Projections.fields(Projections.include("x"), Projections.excludeId())))
        .isEqualTo(new Document("x", 1));
  }

  @Test
  void fieldsCanBeLeftOut() {
    assertThat(projected(Projections.exclude("x", "parts", "in.k")))
        .isEqualTo(thing("a").append("in", new Document("l", 2)));
  }

  @Test
  void partsOfFieldsAreNamedByTheirPath() {
    assertThat(projected(Projections.include("in.k", "parts.l")))
        .isEqualTo(
            thing("a")
                .append("in", new Document("k", 1))
                .append("parts", List.of(new Document("l", 2))));
  }
}
