package org.wayfinder.service.request;

/**
 * Recognises the repetition of a request that creates something. It is stored with the created
 * document, so the two can't be out of step.
 *
 * @param value the sender's key within the sender's own scope
 * @param fingerprint tells one body from another
 */
public record CreationKey(String value, String fingerprint) {}
