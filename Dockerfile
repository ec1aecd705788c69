# The JDK builds, the JRE runs; another registry's images can be named with --build-arg.
ARG BUILD_IMAGE=maven:3-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
RUN mvn --batch-mode --no-transfer-progress -DskipTests package \
  && java -Djarmode=tools -jar target/http-anatomy-*.jar extract --destination target/app \
  && mv target/app/http-anatomy-*.jar target/app/http-anatomy.jar

FROM ${RUN_IMAGE}
WORKDIR /app
# Libraries side by side: a jar of jars is slower, and its class loader a bottleneck at the start.
COPY --from=build /build/target/app .
# No user of the image's own: one without a home, a shell or anything to write but /tmp.
USER 10001:10001
# HTTP, streams, and datagrams.
EXPOSE 8080/tcp 9000/tcp 9000/udp
ENTRYPOINT ["java", "-jar", "http-anatomy.jar"]
