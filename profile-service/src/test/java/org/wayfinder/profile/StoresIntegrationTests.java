package org.wayfinder.profile;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Nested;
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

/** Every store contract on the embedded database. */
class StoresIntegrationTests {

  @Nested
  class SchoolStore extends SchoolStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class StaffStore extends StaffStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class StudentStore extends StudentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class PersonStore extends PersonStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class ProfileVersionStore extends ProfileVersionStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class AssessmentStore extends AssessmentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class CatalogStore extends CatalogStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class ConsentStore extends ConsentStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class InstallationStore extends InstallationStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class RepublicationStore extends RepublicationStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class GuardianStore extends GuardianStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class MoveStore extends MoveStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class ShortlistStore extends ShortlistStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }

  @Nested
  class ReminderStore extends ReminderStoreContract {

    @Override
    protected MongoDatabase database() {
      return TestDatabase.embedded();
    }
  }
}
