package org.wayfinder.service;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Gives every service the same errors, the same caller and the same strict reading of JSON. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@Import({ProblemHandler.class, ProblemErrorController.class})
public class ServiceDefaults {

  @Bean
  Problems problems(JsonMapper json) {
    return new Problems(json);
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> hangUpOnSlowSenders() {
    return factory -> factory.addEngineValves(new SlowSenderValve());
  }

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Each security filter of each request would be timed otherwise, which costs more than many an
   * answer. Requests as a whole are measured by Spring MVC.
   */
  @Bean
  static SecurityObservationSettings unobservedSecurity() {
    return SecurityObservationSettings.noObservations();
  }

  /** A misspelt field or a number sent as text is an error that the sender hears of. */
  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return builder -> {
      builder
          .addModule(numbersOnly())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
      for (var type :
          List.of(
              LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Textual)) {
        builder.withCoercionConfig(
            type,
            coercion -> {
              for (var shape : CoercionInputShape.values()) {
                if (!harmless(type, shape)) {
                  coercion.setCoercion(shape, CoercionAction.Fail);
                }
              }
            });
      }
    };
  }

  /** Jackson takes the texts "NaN" and "Infinity" for numbers whatever its coercion rules say. */
  private static SimpleModule numbersOnly() {
    return new SimpleModule("numbers-only")
        .addDeserializer(Double.class, new NumberOnly())
        .addDeserializer(double.class, new NumberOnly());
  }

  private static final class NumberOnly extends StdScalarDeserializer<Double> {

    NumberOnly() {
      super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser in, DeserializationContext context) {
      if (!in.currentToken().isNumeric()) {
        return context.reportInputMismatch(Double.class, "a number is needed here");
      }
      return in.getDoubleValue();
    }
  }

  private static boolean harmless(LogicalType type, CoercionInputShape shape) {
    return type == LogicalType.Float && shape == CoercionInputShape.Integer;
  }

  @Bean
  WebMvcConfigurer callerResolver() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
      }
    };
  }
}
