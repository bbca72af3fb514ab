package org.wayfinder.profile;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.wayfinder.profile.assessment.AssessmentStoreContract;
import org.wayfinder.profile.assignment.ReminderStoreContract;
import org.wayfinder.profile.catalog.CatalogStoreContract;
import org.wayfinder.profile.consent.ConsentStoreContract;
import org.wayfinder.profile.guardian.GuardianStoreContract;
import org.wayfinder.profile.interest.ProfileVersionStoreContract;
import org.wayfinder.profile.move.MoveStoreContract;
import org.wayfinder.profile.person.PersonStoreContract;
import org.wayfinder.profile.republication.RepublicationStoreContract;
import org.wayfinder.profile.school.SchoolStoreContract;
import org.wayfinder.profile.setup.InstallationStoreContract;
import org.wayfinder.profile.shortlist.ShortlistStoreContract;
import org.wayfinder.profile.staff.StaffStoreContract;
import org.wayfinder.profile.student.StudentStoreContract;
import org.wayfinder.profile.testing.TestDatabase;
import org.wayfinder.service.testing.ContainerDatabase;

/**
 * Every store contract on MongoDB's official image, where an engine and the image are to be had.
 */
@Tag("long")
class StoresDockerTests {

  @Nested
  class SchoolStore extends SchoolStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class StaffStore extends StaffStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class StudentStore extends StudentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class PersonStore extends PersonStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class ProfileVersionStore extends ProfileVersionStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class AssessmentStore extends AssessmentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class CatalogStore extends CatalogStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class ConsentStore extends ConsentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class InstallationStore extends InstallationStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class RepublicationStore extends RepublicationStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class GuardianStore extends GuardianStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class MoveStore extends MoveStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class ShortlistStore extends ShortlistStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }

  @Nested
  class ReminderStore extends ReminderStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.at(ContainerDatabase.uri(TestDatabase.name()));
    }
  }
}
