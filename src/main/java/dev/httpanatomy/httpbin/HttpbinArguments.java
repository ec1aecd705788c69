package dev.httpanatomy.httpbin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands an endpoint what was asked, and sends what it returns.
final class HttpbinArguments
    implements HandlerMethodArgumentResolver, HandlerMethodReturnValueHandler {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == HttpbinRequest.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    return asked(Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class)));
  }

  @Override
  public boolean supportsReturnType(MethodParameter type) {
    return type.getParameterType() == Reply.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object reply,
      MethodParameter type,
      ModelAndViewContainer container,
      NativeWebRequest web)
      throws IOException {
    container.setRequestHandled(true);
    HttpServletRequest request =
        Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    Replies.send(
        (Reply) Objects.requireNonNull(reply),
        asked(request).dialect(),
        request,
        Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class)));
  }

  /// What the filter made of a request.
  static HttpbinRequest asked(HttpServletRequest request) {
    return (HttpbinRequest)
        Objects.requireNonNull(request.getAttribute(HttpbinRequest.class.getName()), "no filter");
  }
}
