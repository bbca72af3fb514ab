package org.wayfinder.recommendation.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.wayfinder.recommendation.edition.Language;

/**
 * Says of every answer whose endpoint asks for the reader's language that it depends on it ({@code
 * Vary}, also where there is no body), and which one it is in ({@code Content-Language}; not of
 * problems, which are in English).
 */
@ControllerAdvice
final class TranslatedAnswers
    implements ResponseBodyAdvice<Object>, HandlerInterceptor, WebMvcConfigurer {

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && isTranslated(method.getMethodParameters())) {
      response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    return true;
  }

  @Override
  public boolean supports(
      MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    var method = returned.getMethod();
    if (method == null) {
      return false;
    }
    var parameters = new MethodParameter[method.getParameterCount()];
    Arrays.setAll(parameters, index -> new MethodParameter(method, index));
    return isTranslated(parameters);
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returned,
      MediaType type,
      Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    var language = Language.of(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    response.getHeaders().put(HttpHeaders.CONTENT_LANGUAGE, List.of(language.tag()));
    return body;
  }

  private static boolean isTranslated(MethodParameter[] parameters) {
    return Arrays.stream(parameters)
        .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
        .anyMatch(header -> header != null && header.name().equals(HttpHeaders.ACCEPT_LANGUAGE));
  }
}
