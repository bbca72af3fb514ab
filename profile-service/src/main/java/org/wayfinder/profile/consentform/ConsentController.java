package org.wayfinder.profile.consentform;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.profile.person.Actor;

/** What a student agrees to, purpose by purpose. What is said last counts; nothing is lost. */
@RestController
@RequestMapping("/api/students/{studentId}/consents")
final class ConsentController {

  private final Consents consents;

  ConsentController(Consents consents) {
    this.consents = consents;
  }

  @GetMapping
  ConsentResponse read(Actor actor, @PathVariable String studentId) {
    return consents.read(actor, studentId);
  }

  @PutMapping("/{purpose}")
  ConsentResponse say(
      Actor actor,
      @PathVariable String studentId,
      @PathVariable String purpose,
      @RequestBody ConsentRequest request) {
    return consents.say(actor, studentId, purpose, request);
  }
}
