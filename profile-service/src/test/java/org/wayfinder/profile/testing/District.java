package org.wayfinder.profile.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** A set-up installation with its first admin, in which each test makes schools of its own. */
public final class District {

  /** Who set it up: admin of the first school, editor and operator. */
  public static final String FOUNDER = "founder@example.org";

  /** A school whose students need not consent first. */
  private static final String LAX = "{\"name\":\"Test School\",\"consentRequired\":false}";

  private final Api anonymous;

  private District(Api anonymous) {
    this.anonymous = anonymous;
  }

  /** The district behind this port; sets it up with the code from the file if that is due. */
  public static synchronized District at(int port, Path codeFile) {
    var anonymous = Api.at(port);
    if (anonymous.get("/api/setup").json().at("/required").asBoolean()) {
      anonymous.as(FOUNDER).post("/api/setup", setup(code(codeFile))).isStatus(201);
    }
    return new District(anonymous);
  }

  private static String code(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The body of a set-up by e-mail. */
  public static String setup(String code) {
    return """
    {"code":"%s","bindingClaim":"email","school":{"name":"First School"},
     "admin":{"givenName":"Fay","familyName":"Founder"}}
    """
        .formatted(code);
  }

  public Api anonymous() {
    return anonymous;
  }

  public Api founder() {
    return anonymous.as(FOUNDER);
  }

  /** The founder's own school, where the founder can appoint editors and operators. */
  public SchoolFixture firstSchool() {
    return new SchoolFixture(this, founder().get("/api/me").text("/schoolId"), founder());
  }

  /** A new school with an admin. */
  public SchoolFixture school() {
    var id = founder().post("/api/schools", LAX).isStatus(201).text("/id");
    var email = email("admin");
    founder().post("/api/schools/" + id + "/staff", staff(email, "school-admin")).isStatus(201);
    return new SchoolFixture(this, id, anonymous.as(email));
  }

  /** An address nobody else has. */
  public static String email(String who) {
    return who + "." + UUID.randomUUID() + "@example.org";
  }

  /** The body of an appointment. */
  public static String staff(String email, String... roles) {
    return """
    {"login":"%s","givenName":"Stefan","familyName":"Staff","roles":[%s]}
    """
        .formatted(email, quoted(List.of(roles)));
  }

  /** The body of a roster entry. */
  public static String student(String email, String... counsellorIds) {
    return """
    {"login":"%s","givenName":"Ann","familyName":"Archer","grade":10,"counsellorIds":[%s]}
    """
        .formatted(email, quoted(List.of(counsellorIds)));
  }

  private static String quoted(List<String> texts) {
    return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(","));
  }

  /** A person of a school, and requests as that person. */
  public record Person(String id, String email, Api api) {

    /** Where this student's profile is. */
    public String profile() {
      return "/api/students/" + id + "/profile";
    }

    /** Saves a first profile version. */
    public Answer saveFirst(String json) {
      return api.with("If-None-Match", "*").put(profile(), json);
    }

    /** Saves the version after the one with this tag. */
    public Answer save(String etag, String json) {
      return api.with("If-Match", etag).put(profile(), json);
    }
  }

  /** One school, and requests as its admin. */
  public record SchoolFixture(District district, String id, Api admin) {

    public Person counsellor() {
      return staffMember(admin, "counsellor");
    }

    /** A member of staff, appointed by somebody who may. */
    public Person staffMember(Api by, String... roles) {
      var email = email(roles[0]);
      var answer = by.post("/api/schools/" + id + "/staff", staff(email, roles)).isStatus(201);
      return new Person(answer.text("/id"), email, district.anonymous().as(email));
    }

    public Person student(String... counsellorIds) {
      var email = email("student");
      var answer =
          admin
              .post("/api/schools/" + id + "/students", District.student(email, counsellorIds))
              .isStatus(201);
      return new Person(answer.text("/id"), email, district.anonymous().as(email));
    }
  }
}
