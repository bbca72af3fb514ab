package org.wayfinder.system.fault;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.wayfinder.local.client.Roster;
import org.wayfinder.local.client.WayfinderClient;
import org.wayfinder.local.stack.LocalStack;
import org.wayfinder.system.People;

/**
 * One school in a fresh stack: a counsellor, an operator, and students who are all in the
 * counsellor's caseload.
 *
 * @param studentIds in the order of {@link People#crowd(int)}
 */
record TestSchool(URI gateway, String counsellorId, List<String> studentIds) {

  /** Sets it up through the API. */
  static TestSchool in(LocalStack stack, int students) {
    var founder =
        new WayfinderClient(stack.gateway()).signIn(People.FOUNDER.login(), People.PASSWORD);
    var roster = Roster.setUp(founder, stack.data().setupCode(), "Test School");
    var counsellor = roster.appoint(People.CARLA.login(), "Carla", "counsellor");
    roster.appoint(People.OTTO.login(), "Otto", "ops");
    var ids =
        IntStream.range(0, students)
            .mapToObj(i -> roster.enrol(People.crowd(i), List.of(counsellor)))
            .toList();
    return new TestSchool(stack.gateway(), counsellor, ids);
  }

  WayfinderClient signedIn(People person) {
    return new WayfinderClient(gateway).signIn(person.login(), People.PASSWORD);
  }
}
