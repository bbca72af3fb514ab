package org.wayfinder.profile.setup;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.wayfinder.service.Caller;

/** The set-up of a new installation: everybody may ask whether it is due, the code does it. */
@RestController
@RequestMapping("/api/setup")
final class SetupController {

  record SetupState(boolean required) {}

  record SetupResponse(String schoolId, String staffId) {}

  private final Setup setup;

  SetupController(Setup setup) {
    this.setup = setup;
  }

  @GetMapping
  SetupState state() {
    return new SetupState(setup.required());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SetupResponse carryOut(Caller caller, @RequestBody SetupRequest request) {
    var plan = setup.carryOut(caller, request);
    return new SetupResponse(plan.schoolId(), plan.staffId());
  }
}
