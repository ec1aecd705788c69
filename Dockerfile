# Builds with Docker alone; BuildKit is not needed. Other images can be named with --build-arg: one
# to build with a JDK 25 and Maven, and one to run on that has glibc and the C++ library, for Brotli.
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG RUN_IMAGE=gcr.io/distroless/cc-debian12


# --- Java, reduced to what the service uses ---
FROM ${BUILD_IMAGE} AS java
# What jdeps finds, and what is looked up by name: elliptic curves, Chinese, flight recorder, DNS.
RUN jlink --output /opt/jre --strip-java-debug-attributes --no-header-files --no-man-pages \
    --add-modules java.compiler,java.desktop,java.instrument,java.management,java.naming \
    --add-modules java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql \
    --add-modules jdk.crypto.ec,jdk.jfr,jdk.localedata,jdk.management,jdk.management.jfr \
    --add-modules jdk.naming.dns,jdk.net,jdk.unsupported,jdk.zipfs \
    --include-locales en,zh \
  && /opt/jre/bin/java -XX:+UseSerialGC -Xshare:dump


# --- The service ---
FROM ${BUILD_IMAGE} AS build
WORKDIR /build
# A build without sources fetches plugins and libraries: a layer that lasts as long as pom.xml.
COPY .mvn .mvn
COPY pom.xml .
RUN mvn --batch-mode -Dmaven.test.skip -Dspring-boot.repackage.skip package
COPY src/main src/main
# Libraries side by side: a jar of jars is slower, and its class loader a bottleneck at the start.
RUN mvn --batch-mode -Dmaven.test.skip package \
  && java -Djarmode=tools -jar target/http-anatomy-*.jar extract --destination target/app \
  && mv target/app/http-anatomy-*.jar target/app/http-anatomy.jar \
  && cp target/classes/META-INF/sbom/application.cdx.json target/app/


# --- What Java learns of the service ahead of time, by a run with real requests (JEP 483, 514, 515) ---
FROM java AS training
# The cache is good for these very files, at these very paths.
COPY --from=build /build/target/app /app
COPY src/container /app/container
WORKDIR /app/container
ENV ANATOMY_TLS_ENABLED=true
RUN javac -d /app/health Health.java \
  && mv jvm.options /app/ \
  && java Training.java /opt/jre/bin/java @/app/jvm.options -Xlog:aot*=error \
    -XX:AOTCacheOutput=/app/http-anatomy.aot -jar /app/http-anatomy.jar \
  && test -s /app/http-anatomy.aot \
  && rm -r /app/container


# --- The image: Java, the service and its cache ---
FROM ${RUN_IMAGE}
ARG REVISION=unknown
LABEL org.opencontainers.image.title="HTTP Anatomy" \
      org.opencontainers.image.description="Shows what really crossed the wire: every octet of an HTTP exchange, named, explained and checked." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.revision="${REVISION}"
# From what changes seldom to what changes with each build.
COPY --from=training /opt/jre /opt/jre
COPY --from=training /app/lib /app/lib
COPY --from=training /app/health /app/health
COPY --from=training /app/jvm.options /app/application.cdx.json /app/http-anatomy.jar /app/http-anatomy.aot /app/
# A user of no image's own: without a name, a home or anything to write but /tmp.
USER 10001:10001
WORKDIR /tmp
# Jetty's work files, and a library's native code, are unpacked there; with a read-only root file
# system it is this volume, or better a tmpfs that allows to execute.
VOLUME /tmp
# HTTP, HTTPS, streams, and datagrams.
EXPOSE 8080/tcp 8443/tcp 9000/tcp 9000/udp
# The certificate signs itself unless ANATOMY_TLS_BUNDLE names another one.
ENV ANATOMY_TLS_ENABLED=true
STOPSIGNAL SIGTERM
# What it asks is recorded like all else, so it asks seldom.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["/opt/jre/bin/java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx8m", "-XX:-UsePerfData", "-cp", "/app/health", "Health"]
# No shell: the service is process 1, and signals are for it.
ENTRYPOINT ["/opt/jre/bin/java", "@/app/jvm.options", "-XX:AOTCache=/app/http-anatomy.aot", "-jar", "/app/http-anatomy.jar"]
