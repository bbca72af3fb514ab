package org.wayfinder.system;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Students of a whole school at once, each in a session of their own: they look at their ranking,
 * their profile and the clusters, and one request in ten saves a profile.
 */
final class FloodCrowd implements OpenLoad.Shots {

  private final List<FloodStudent> students;

  private FloodCrowd(List<FloodStudent> students) {
    this.students = students;
  }

  /** Enrols and signs in everybody, each with a first profile and its recommendation. */
  static FloodCrowd signedIn(District district) {
    return new FloodCrowd(
        IntStream.range(0, People.FLOOD)
            .mapToObj(i -> {
              var login = People.flood(i);
              var id = district.enrol(login, List.of(district.id(People.CARLA)));
              return FloodStudent.signedIn(district.stack(), login, id);
            })
            .toList());
  }

  @Override
  public OpenLoad.Shot next() {
    var random = ThreadLocalRandom.current();
    var student = students.get(random.nextInt(students.size()));
    var chance = random.nextInt(100);
    if (chance < 10) {
      return student.savesOrReads();
    } else if (chance < 50) {
      return student.reads("/recommendations");
    } else if (chance < 55) {
      return student.readsTheRankingOfTheLastSave();
    } else if (chance < 75) {
      return student.reads("/profile");
    } else {
      return chance < 90 ? student.gets("/api/me") : student.gets("/api/clusters");
    }
  }
}
