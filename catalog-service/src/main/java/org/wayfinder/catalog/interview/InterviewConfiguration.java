package org.wayfinder.catalog.interview;

import com.mongodb.client.MongoClient;
import org.springframework.boot.mongodb.autoconfigure.MongoProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires interviews to MongoDB. */
@Configuration(proxyBeanMethods = false)
class InterviewConfiguration {

  @Bean
  MongoInterviewStore interviewStore(MongoClient client, MongoProperties properties) {
    return new MongoInterviewStore(client.getDatabase(properties.getMongoClientDatabase()));
  }
}
