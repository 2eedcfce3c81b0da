package dev.homelake.chats;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.homelake.chats.queries.SampleMessages;
import dev.homelake.edge.api.ApiEvents;
import dev.homelake.edge.deployed.Deployed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import software.amazon.awssdk.regions.Region;

/** The function with the workgroup that Terraform made: {@code terraform/check with-java}. */
@EnabledIfSystemProperty(named = Deployed.PROPERTY, matches = ".+")
class DeployedChatsTest {

  @Test
  void asksInTheWorkgroup() throws Exception {
    Deployed deployed = Deployed.read();
    ChatsFunctionTest.prepareAnswer(deployed.endpoint(), Region.EU_WEST_1);

    APIGatewayProxyResponseEvent answer =
        ChatsFunction.routes(deployed.environment("chats-api"))
            .handle(ApiEvents.get("date", "2024-03-12").withResource("/chats"), "request-1");

    assertThat(answer.getStatusCode()).isEqualTo(200);
    assertThat(answer.getBody()).contains(SampleMessages.full().id());
  }

  @Test
  void isCalledOnceAWeek() throws Exception {
    Deployed deployed = Deployed.read();

    assertThat(
            ChatsFunction.routes(deployed.environment("chats-api"))
                .handle(deployed.wakeUp("chats-api"), "request-1")
                .getStatusCode())
        .isEqualTo(204);
  }
}
