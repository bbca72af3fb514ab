package org.wayfinder.catalog.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NearCopiesTests {

  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new CatalogueJsonModule()).build();
  private static final List<Career> CAREERS = Shipped.catalogue().careers();

  @Test
  void noTwoCareersHaveNearlyTheSameText() {
    assertThat(NearCopies.among(CAREERS)).isEmpty();
  }

  @Test
  void aTemplateWithTheTitleSwappedIsFound() {
    var nurse = career("29-1141.00");
    var swapped =
        JSON.writeValueAsString(nurse).replace("urse", "elder").replace("29-1141", "99-1141");
    var found = NearCopies.among(with(JSON.readValue(swapped, Career.class)));
    assertThat(found)
        .anyMatch(pair -> pair.startsWith("everything of 29-1141.00 and 99-1141.00"))
        .anyMatch(pair -> pair.startsWith("typicalDay of 29-1141.00 and 99-1141.00"));
  }

  @Test
  void oneTextTakenOverFromAnotherCareerIsFound() {
    var nurse = career("29-1141.00");
    var technician = JSON.writeValueAsString(career("29-2012.00"));
    var borrowed =
        technician
            .replace(career("29-2012.00").typicalDay().en(), nurse.typicalDay().en())
            .replace("29-2012", "99-2012");
    assertThat(NearCopies.among(List.of(nurse, JSON.readValue(borrowed, Career.class))))
        .containsExactly("typicalDay of 29-1141.00 and 99-2012.00: 1.00");
  }

  private static Career career(String soc) {
    return CAREERS.stream().filter(career -> career.soc().equals(soc)).findFirst().orElseThrow();
  }

  private static List<Career> with(Career another) {
    var careers = new ArrayList<>(CAREERS);
    careers.add(another);
    return careers;
  }
}
