package dev.homelake.local.transfer;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Installation;
import dev.homelake.local.Problem;
import dev.homelake.local.job.JobProcess;
import dev.homelake.local.job.RunSummary;
import dev.homelake.local.lake.LakeOption;
import dev.homelake.local.terminal.Numbers;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.transfer.CopyOutcome.Fate;
import dev.homelake.local.work.FreeSpace;
import dev.homelake.local.work.Lakes;
import dev.homelake.local.work.WorkingLake;
import dev.homelake.silver.s3.S3Access;
import dev.homelake.whatsapp.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code homelake pull}. */
@Command(
    name = "pull",
    description = "Brings a lake from a bucket in your AWS account to this machine.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake pull --dry-run s3://my-lake",
      "  homelake pull s3://my-lake --lake ~/from-aws",
      "",
      "Copies uploads, photos, all else that was brought, and the archive of exports;",
      "gallery and table are made of it here. Nothing here is overwritten or removed.",
      "Broken off and run again, it goes on. Exit code 1 if something could not be",
      "copied, such as what lies in Glacier."
    })
public final class PullCommand implements Callable<Integer> {

  @Mixin final CopyOptions options = new CopyOptions();
  @Mixin final LakeOption lake;

  @Option(names = "--no-silver", description = "Does not bring the table up to date.")
  boolean withoutSilver;

  private final Terminal terminal;
  private final Lakes lakes;
  private final S3Access access;
  private final PartSizes sizes;

  public PullCommand(Terminal terminal, Installation installation, Lakes lakes, S3Access access) {
    this(terminal, installation, lakes, access, PartSizes.standard());
  }

  PullCommand(
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
    try (AccountBucket bucket = AccountBucket.open(address, access, options.region())) {
      if (bucket.kind() != AccountBucket.Kind.LAKE) {
        throw Problem.wrongUse("cannot pull: there is no lake in " + address, "Is its name right?");
      }
      if (options.dryRun && !lake.folder().exists()) {
        // No lake is made for a look.
        show(
            bucket,
            new CopyRun(terminal, sizes)
                .plan(bucket.side(), bucket.side(), Listings.NOTHING, bytes -> {}, FileNames::fit));
        return Exit.DONE;
      }
      try (WorkingLake open = lakes.open(lake.made(), "pull");
          LakeSide own = LakeSide.of(open)) {
        if (bucket.isAt(own.endpoint(), access, own.side().name())) {
          throw Problem.wrongUse(
              "cannot pull: " + address + " is this very lake",
              "AWS_ENDPOINT_URL_S3 leads to it; unset that to reach AWS.");
        }
        return pull(open, own, bucket);
      }
    }
  }

  private void show(AccountBucket bucket, Plan plan) {
    new TransferSummary(terminal).write(plan, "from " + bucket.address());
  }

  private int pull(WorkingLake open, LakeSide own, AccountBucket bucket)
      throws IOException, InterruptedException {
    FreeSpace space = FreeSpace.of(open.folder());
    CopyRun run = new CopyRun(terminal, sizes);
    Plan plan = run.plan(bucket.side(), own.side(), own.side(), space::require, FileNames::fit);
    if (options.dryRun) {
      show(bucket, plan);
      return Exit.DONE;
    }
    Tally tally = run.run(plan);
    open.settle(
        left ->
            terminal.status().show(Quantity.of(left.waiting(), "upload") + " left to look into"));
    TransferSummary summary = new TransferSummary(terminal).add(tally, "from " + bucket.address());
    int failures = open.failures().size();
    if (failures > 0) {
      summary.add(
          "failed",
          Numbers.grouped(failures) + " could not be looked into; homelake status tells more");
    }
    summary.write();
    if (!withoutSilver && !own.side().list("bronze/whatsapp/").isEmpty()) {
      build(open);
    }
    return tally.count(Fate.LEFT) > 0 || failures > 0 ? Exit.FAILED : Exit.DONE;
  }

  private void build(WorkingLake open) throws IOException, InterruptedException {
    terminal.flush();
    JobProcess.Outcome outcome = open.buildSilver(List.of());
    terminal.lines(RunSummary.of(outcome, terminal.paint(), terminal.columns()));
    if (outcome.failure().isPresent()) {
      throw outcome.failure().get();
    }
  }
}
