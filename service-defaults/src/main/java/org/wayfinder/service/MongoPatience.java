package org.wayfinder.service;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service waits for its database.
 *
 * @param answerWithin for the answer to one command; the driver tries a read twice, and both tries
 *     must fit into the time that the gateway gives a request
 */
@ConfigurationProperties("wayfinder.mongodb")
record MongoPatience(@DefaultValue("2s") Duration answerWithin) {}
