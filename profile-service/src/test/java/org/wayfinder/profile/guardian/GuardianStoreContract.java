package org.wayfinder.profile.guardian;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wayfinder.profile.person.Actor;
import org.wayfinder.profile.person.MongoPersonStore;
import org.wayfinder.profile.person.PersonName;

/** What the stores of invitations and guardians promise on every database. */
public abstract class GuardianStoreContract {

  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final PersonName GINA = new PersonName("Gina", "Archer");

  private MongoInvitationStore invitations;
  private MongoGuardianStore guardians;
  private MongoPersonStore people;

  /** An empty database. */
  protected abstract MongoDatabase database();

  @BeforeEach
  void anOpenInvitation() {
    var database = database();
    invitations = new MongoInvitationStore(database);
    guardians = new MongoGuardianStore(database);
    people = new MongoPersonStore(database);
    invitations.insert(invitation("inv_1", "stu_1", "hash-1"));
  }

  private static Invitation invitation(String id, String studentId, String hash) {
    return new Invitation(id, studentId, hash, studentId, LATER, null, null);
  }

  @Test
  public void ofManyWithTheSameCodeOneGetsIn() throws Exception {
    var attempts =
        IntStream.range(0, 16)
            .mapToObj(i ->
                (Callable<Optional<Invitation>>)
                    () -> invitations.accept("hash-1", "gua_" + i, NOW))
            .toList();
    try (var threads = Executors.newFixedThreadPool(attempts.size())) {
      var accepted = 0;
      for (var attempt : threads.invokeAll(attempts)) {
        accepted += attempt.get().isPresent() ? 1 : 0;
      }
      assertThat(accepted).isOne();
    }
  }

  @Test
  public void whoGotInMayAskAgainAlsoWhenItHasExpired() {
    assertThat(invitations.accept("hash-1", "gua_1", NOW)).isPresent();
    assertThat(invitations.accept("hash-1", "gua_1", LATER)).isPresent();
    assertThat(invitations.accept("hash-1", "gua_2", NOW)).isEmpty();
    invitations.insert(invitation("inv_2", "stu_1", "hash-2"));
    assertThat(invitations.accept("hash-2", "gua_2", LATER)).as("too late").isEmpty();
  }

  @Test
  public void anAcceptedInvitationIsTheRelationUntilItIsWithdrawn() {
    assertThat(guardians.save("gua_1", "sch_1", "iss gina", GINA)).isTrue();
    invitations.accept("hash-1", "gua_1", NOW);
    assertThat(people.student("gua_1")).isEmpty();
    assertThat(wards()).containsExactly("stu_1");
    assertThat(invitations.withdraw("stu_2", "inv_1")).as("another student's").isEmpty();
    assertThat(invitations.withdraw("stu_1", "inv_1")).isPresent();
    assertThat(wards()).isEmpty();
    assertThat(invitations.hasAny("gua_1")).isFalse();
  }

  private List<String> wards() {
    return people.byIdentity("iss gina").map(Actor::wards).stream()
        .flatMap(Collection::stream)
        .toList();
  }

  @Test
  public void anIdentityThatIsSomebodyElsesIsRefused() {
    assertThat(guardians.save("gua_1", "sch_1", "iss gina", GINA)).isTrue();
    assertThat(guardians.save("gua_1", "sch_1", "iss gina", GINA)).as("again").isTrue();
    assertThat(guardians.save("gua_2", "sch_1", "iss gina", GINA)).isFalse();
    assertThat(guardians.names(List.of("gua_1", "gua_2"))).containsOnlyKeys("gua_1");
    guardians.delete("gua_1");
    assertThat(guardians.names(List.of("gua_1"))).isEmpty();
  }

  @Test
  public void whatExpiredIsNeitherListedNorKept() {
    assertThat(invitations.ofStudent("stu_1", NOW)).hasSize(1);
    assertThat(invitations.ofStudent("stu_1", LATER)).isEmpty();
    invitations.deleteExpired(LATER);
    assertThat(invitations.ofStudent("stu_1", Instant.EPOCH)).isEmpty();
  }
}
