package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.work.Lakes;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homelake push}. */
@Command(
    name = "push",
    description = "Copies your lake to a bucket in your AWS account.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake push --dry-run s3://my-lake",
      "  homelake push s3://my-lake --region eu-central-1",
      "",
      "Copies uploads, photos, all else that was brought, and the archive of exports;",
      "the functions and the job over there make the gallery and the table of it.",
      "Nothing there is overwritten or removed. Broken off and run again, it goes on.",
      "Exit code 1 if something could not be copied."
    })
public final class PushCommand implements Callable<Integer> {

  private static final String NOBODY =
      "nobody would look into what is copied: no function listens to ";

  @Mixin final CopyOptions options = new CopyOptions();
  @Mixin final LakeOption lake;

  @Option(
      names = "--force",
      description =
          "Also to a bucket with other things in it, and to one that no function listens to.")
  boolean force;

  private final Terminal terminal;
  private final Lakes lakes;
  private final S3Access access;
  private final PartSizes sizes;

  public PushCommand(Terminal terminal, Installation installation, Lakes lakes, S3Access access) {
    this(terminal, installation, lakes, access, PartSizes.standard());
  }

  PushCommand(
      Terminal terminal, Installation installation, Lakes lakes, S3Access access, PartSizes sizes) {
    this.terminal = requireNonNull(terminal, "terminal is null");
    this.lakes = requireNonNull(lakes, "lakes is null");
    this.access = requireNonNull(access, "access is null");
    this.sizes = requireNonNull(sizes, "sizes is null");
    this.lake = new LakeOption(installation);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    BucketAddress address = options.address();
    LakeFolder folder = lake.existing();
    try (AccountBucket bucket = AccountBucket.open(address, access, options.region())) {
      try (WorkingLake open = lakes.open(folder, "push");
          LakeSide own = LakeSide.of(open)) {
        if (bucket.isAt(own.endpoint(), access, own.side().name())) {
          throw Problem.wrongUse(
              "cannot push: " + address + " is this very lake",
              "AWS_ENDPOINT_URL_S3 leads to it; unset that to reach AWS.");
        }
        requireLake(bucket);
        return options.dryRun ? look(own, bucket) : push(open, own, bucket);
      }
    }
  }

  private void requireLake(AccountBucket bucket) {
    if (force) {
      return;
    }
    if (bucket.kind() == AccountBucket.Kind.OTHER) {
      throw Problem.wrongUse(
          "cannot push: there are other things in %s, and no lake".formatted(bucket.address()),
          "Is its name right? --force copies the lake beside them.");
    }
    if (!bucket.isHeard().orElse(true)) {
      throw Problem.wrongUse(
          NOBODY + bucket.address(),
          "Set up the functions on AWS first: they hear of what comes later only. --force copies"
              + " all the same.");
    }
  }

  private int look(LakeSide own, AccountBucket bucket) {
    CopyRun run = new CopyRun(terminal, sizes);
    Plan plan = plan(run, own, bucket);
    new TransferSummary(terminal).write(plan, "to " + bucket.address());
    return Exit.DONE;
  }

  private static Plan plan(CopyRun run, LakeSide own, AccountBucket bucket) {
    return run.plan(own.side(), bucket.side(), bucket.side(), bytes -> {}, key -> true);
  }

  private int push(WorkingLake open, LakeSide own, AccountBucket bucket)
      throws IOException, InterruptedException {
    // What has come and was not looked into is half a state.
    open.settle(left -> terminal.status().show("waiting for uploads to be looked into"));
    CopyRun run = new CopyRun(terminal, sizes);
    Tally tally = run.run(plan(run, own, bucket));
    TransferSummary summary = new TransferSummary(terminal).add(tally, "to " + bucket.address());
    next(summary, bucket);
    summary.write();
    return tally.count(Fate.LEFT) > 0 ? Exit.FAILED : Exit.DONE;
  }

  private static void next(TransferSummary summary, AccountBucket bucket) {
    Aftermath after = Aftermath.in(bucket.side());
    summary.add("functions", after.functions());
    if (!bucket.isHeard().orElse(true)) {
      summary.add("", "No function listens to the bucket: nobody looks into what is there.");
    } else if (!after.isSeen()) {
      summary.add("", "Run this again to see how far they are; it copies only what is new.");
    }
    if (after.exports() > 0) {
      summary.add(
          "table",
          "%s there %s for the job's next run; at once: "
                  .formatted(
                      Quantity.of(after.exports(), "export"),
                      after.exports() == 1 ? "waits" : "wait")
              + "aws glue start-job-run --job-name"
              + " \"$(terraform -chdir=terraform output -raw silver_job_name)\"");
    }
  }
}
