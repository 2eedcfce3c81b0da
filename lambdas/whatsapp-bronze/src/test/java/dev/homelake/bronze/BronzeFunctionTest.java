package dev.homelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.RecordedEvent;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BronzeFunctionTest {

  private static final String REGION = "aws.region";

  @BeforeEach
  void asOnLambda() {
    System.setProperty(REGION, "eu-west-1");
  }

  @AfterEach
  void asBefore() {
    System.clearProperty(REGION);
  }

  @Test
  void isMadeRehearsedAndCalledWithoutAskingAws() throws Exception {
    BronzeFunction function = new BronzeFunction();
    function.beforeCheckpoint(null);
    function.afterRestore(null);
    S3Event testEvent =
        RecordedEvent.parse(
            "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}", S3Event.class);

    assertThatCode(() -> function.handleRequest(testEvent, context())).doesNotThrowAnyException();
  }

  @Test
  void hasTheNameThatTheDeploymentSays() {
    assertThat(BronzeFunction.class.getName()).isEqualTo("dev.homelake.bronze.BronzeFunction");
  }

  /** All that the function asks is the request's id. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            BronzeFunctionTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) ->
                method.getName().equals("getAwsRequestId") ? "request-1" : null);
  }
}
