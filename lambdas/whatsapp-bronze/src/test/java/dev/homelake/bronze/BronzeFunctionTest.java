package dev.homelake.bronze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import dev.homelake.edge.events.RecordedEvent;
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

    assertThatCode(() -> function.handleRequest(testEvent, Lake.context()))
        .doesNotThrowAnyException();
  }

  @Test
  void hasTheNameThatTheDeploymentSays() {
    assertThat(BronzeFunction.class.getName()).isEqualTo("dev.homelake.bronze.BronzeFunction");
  }
}
