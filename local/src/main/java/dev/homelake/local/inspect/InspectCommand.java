package dev.homelake.local.inspect;

import static java.util.Objects.requireNonNull;

import dev.homelake.local.Exit;
import dev.homelake.local.Problem;
import dev.homelake.local.terminal.DisplayText;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.terminal.Tone;
import dev.homelake.whatsapp.ChatExport;
import dev.homelake.whatsapp.DateOrder;
import dev.homelake.whatsapp.DateOrderEvidence;
import dev.homelake.whatsapp.ImportReceipt;
import dev.homelake.whatsapp.MessageReader;
import dev.homelake.whatsapp.Quantity;
import dev.homelake.whatsapp.Rejection;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code homelake inspect}. */
@Command(
    name = "inspect",
    description = "Shows what is in WhatsApp exports: format, dates, counts, or every message.%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  homelake inspect \"WhatsApp Chat with Zoë.txt\"    what is in it, and how sure",
      "  homelake inspect --rows chat.zip | head          messages as JSON, one a line",
      "  homelake inspect --merge phone1.txt phone2.txt   one chat from two exports",
      "  homelake inspect --date-order dmy chat.txt       if dates were misread",
      "",
      "Exit code 2 if a file is rejected or missing, 1 if one cannot be read to its",
      "end; the others are shown all the same."
    })
public final class InspectCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Chat exports, .txt or .zip as WhatsApp makes them; pipes, and - for stdin.")
  List<Path> files;

  @Option(names = "--json", description = "Prints the receipts as JSON, one object a line.")
  boolean json;

  @Option(names = "--rows", description = "Prints the messages as JSON, one object a line.")
  boolean rows;

  @Option(
      names = "--merge",
      description = "Prints the messages of one chat from several exports, none twice.")
  boolean merge;

  @Option(
      names = "--date-order",
      paramLabel = "dmy|mdy|ymd",
      converter = DateOrderLabel.class,
      description = "How to read the dates, whatever the files say; warns if they say no.")
  DateOrder dateOrder;

  private final Terminal terminal;
  private final Totals totals = new Totals();

  public InspectCommand(Terminal terminal) {
    this.terminal = requireNonNull(terminal, "terminal is null");
  }

  @Override
  public Integer call() throws IOException {
    if (json && (rows || merge)) {
      throw Problem.wrongUse(
          "--json cannot be combined with --rows or --merge",
          "--json prints receipts; --rows and --merge print messages, also as JSON.");
    }
    try (MergedRows merged = new MergedRows()) {
      int exitCode = Exit.DONE;
      for (Path file : files) {
        exitCode = worse(exitCode, inspect(file, merged));
      }
      merged.write(terminal);
      if (files.size() > 1 && !json && !rows && !merge) {
        terminal.line("");
        terminal.line(totals.line());
      }
      return exitCode;
    }
  }

  /** A file that is missing or cannot be read is named in its place, and the others are shown. */
  private int inspect(Path file, MergedRows merged) {
    terminal.status().show("reading " + DisplayText.of(String.valueOf(file.getFileName())));
    try {
      OpenedExport opened = OpenedExport.open(file, Optional.ofNullable(dateOrder));
      int exitCode = opened.rejection().isPresent() ? Exit.WRONG_USE : Exit.DONE;
      if (dateOrder != null && opened.rejection().isEmpty()) {
        warnOfDateOrder(opened.export(), file);
      }
      if (merge && opened.rejection().isEmpty()) {
        merged.add(opened);
        return exitCode;
      }
      try (opened) {
        show(opened, file);
      }
      return exitCode;
    } catch (IOException e) {
      String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
      return problem(
          Problem.failed("cannot read " + file + ": " + reason, "Check the file and its disk.", e));
    } catch (Problem problem) {
      return problem(problem);
    }
  }

  private void warnOfDateOrder(ChatExport export, Path file) throws IOException {
    if (export.format().dateOrder().kind() != DateOrderEvidence.Kind.GIVEN) {
      warn(file, "--date-order " + dateOrder.label() + " is not used: the year stands elsewhere");
      return;
    }
    long lost = export.rowsLostToDateOrder();
    if (lost > 0) {
      warn(
          file,
          "--date-order %s contradicts the file: %s %s no such date and became text"
              .formatted(
                  dateOrder.label(),
                  Quantity.of(lost, "message"),
                  Quantity.form(lost, "has", "have")));
    }
  }

  private void warn(Path file, String what) {
    terminal.note(
        terminal.errorPaint().tone(Tone.WARNING, "warning:")
            + DisplayText.of(" " + file + ": " + what));
  }

  private int problem(Problem problem) {
    totals.addMissing();
    problem.lines("homelake inspect", terminal.errorPaint()).forEach(terminal::note);
    return problem.exitCode();
  }

  /** What failed outweighs what is refused. */
  private static int worse(int one, int other) {
    return one == Exit.FAILED || other == Exit.FAILED ? Exit.FAILED : Math.max(one, other);
  }

  private void show(OpenedExport opened, Path file) throws IOException {
    if (!rows && !merge) {
      receipt(opened);
    } else if (opened.rejection().isPresent()) {
      rejected(file, opened.rejection().get());
    } else {
      rows(opened);
    }
  }

  private void receipt(OpenedExport opened) throws IOException {
    ImportReceipt receipt = opened.receipt();
    if (json) {
      terminal.exactly(receipt.toJson());
      return;
    }
    if (totals.any()) {
      terminal.line("");
    }
    totals.add(receipt);
    terminal.lines(ReceiptText.of(receipt, terminal.paint(), terminal.columns()));
  }

  private void rows(OpenedExport opened) throws IOException {
    terminal.status().clear();
    RowWriter writer = new RowWriter(terminal.results());
    try (MessageReader reader = opened.export().messages()) {
      writer.all(reader);
    }
    writer.flush();
  }

  private void rejected(Path file, Rejection rejection) {
    String verdict = terminal.errorPaint().tone(Tone.BAD, "rejected:");
    terminal.note(
        verdict
            + DisplayText.of(" %s: %s: %s".formatted(file, rejection.code(), rejection.message())));
  }

  /** Reads {@code dmy}, {@code mdy} and {@code ymd}. */
  static final class DateOrderLabel implements ITypeConverter<DateOrder> {

    @Override
    public DateOrder convert(String label) {
      for (DateOrder order : DateOrder.values()) {
        if (order.label().equals(label.toLowerCase(Locale.ROOT))) {
          return order;
        }
      }
      throw new TypeConversionException("'" + label + "' is none of dmy, mdy, ymd");
    }
  }
}
