package org.wayfinder.profile.person;

import java.util.Optional;

/** Where the installation's binding claim is kept; empty until the set-up is done. */
@FunctionalInterface
public interface BindingClaims {

  Optional<BindingClaim> bindingClaim();
}
