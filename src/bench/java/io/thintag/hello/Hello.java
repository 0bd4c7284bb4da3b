package io.thintag.hello;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.Micronaut;

/**
 * A bare Micronaut that says hello: what ThinTag's requests a second are compared with, on the same
 * machine at the same time. Made and run from the libraries alone:
 *
 * <pre>
 * mvn -q dependency:build-classpath -Dmdep.outputFile=target/libraries
 * CP=$(cat target/libraries):$(find ~/.m2 -name 'micronaut-inject-java-4*.jar' -o \
 *   -name 'micronaut-core-processor-4*.jar' -o -name 'micronaut-http-validation-4*.jar' | tr '\n' ':')
 * mkdir -p target/hello && javac -d target/hello -cp "$CP" -processorpath "$CP" src/bench/hello/Hello.java
 * MICRONAUT_SERVER_PORT=18990 MICRONAUT_SECURITY_ENABLED=false java -cp target/hello:"$CP" io.thintag.hello.Hello
 * wrk -t1 -c32 -d20s --latency http://127.0.0.1:18990/hello
 * </pre>
 */
@Controller
public class Hello {
  public static void main(String[] arguments) {
    Micronaut.run(Hello.class, arguments);
  }

  @Get("/hello")
  @Produces("text/plain")
  String hello() {
    return "hello";
  }
}
