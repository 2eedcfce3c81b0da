package dev.homelake.local.doctor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import software.amazon.awssdk.protocols.jsoncore.JsonWriter;

/** {@code homelake doctor}. */
@Command(
    name = "doctor",
    description = "Looks whether everything that homelake needs is there, and says what to do.%n",
    optionListHeading = "Options:%n",
    footerHeading = "%n",
    footer = {
      "It changes nothing, sends nothing anywhere and does not look into chats.",
      "Exit code 1 if something does not work."
    })
public final class DoctorCommand implements Callable<Integer> {

  @Option(names = "--json", description = "Prints one object as JSON.")
  boolean json;

  @Mixin final LakeOption lake;

  private final Terminal terminal;
  private final Installation installation;
  private final Clock clock;

  public DoctorCommand(Terminal terminal, Installation installation, Clock clock) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() {
    Map<Check, Finding> findings = new LinkedHashMap<>();
    for (Check check :
        Checkup.of(installation, lake.folder(), terminal.paint().characters(), clock)) {
      terminal.status().show("checking " + check.name());
      findings.put(check, check.find());
    }
    if (json) {
      terminal.exactly(json(findings));
    } else {
      terminal.lines(FindingsText.of(findings, terminal.paint(), terminal.columns()));
    }
    return isWell(findings) ? Exit.DONE : Exit.FAILED;
  }

  private static boolean isWell(Map<Check, Finding> findings) {
    return findings.values().stream().noneMatch(finding -> finding.state() == Finding.State.FAILED);
  }

  private static String json(Map<Check, Finding> findings) {
    JsonWriter json = JsonWriter.create().writeStartObject();
    json.writeFieldName("ok").writeValue(isWell(findings));
    json.writeFieldName("checks").writeStartArray();
    findings.forEach(
        (check, finding) -> {
          json.writeStartObject();
          json.writeFieldName("name").writeValue(check.name());
          json.writeFieldName("state").writeValue(finding.state().label());
          json.writeFieldName("found").writeValue(finding.found());
          finding.advice().ifPresent(text -> json.writeFieldName("advice").writeValue(text));
          json.writeEndObject();
        });
    return new String(json.writeEndArray().writeEndObject().getBytes(), UTF_8);
  }
}
