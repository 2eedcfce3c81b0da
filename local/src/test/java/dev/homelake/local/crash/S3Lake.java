package dev.homelake.local.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.local.crash.TrapStore.Moment;
import dev.homelake.local.crash.TrapStore.Side;
import dev.homelake.local.job.JobRun;
import dev.homelake.local.s3.TestLake;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** On S3 the server holds a request up, so runs are killed just before or just behind it. */
final class S3Lake implements CrashLake {

  private static final String SILVER = "silver/whatsapp/";
  private static final String STATE = "state/whatsapp/";

  private final TestLake lake;
  private final TrapStore store;

  private S3Lake(TestLake lake, TrapStore store) {
    this.lake = lake;
    this.store = store;
  }

  static S3Lake start(Path folder) throws IOException {
    TrapStore[] made = new TrapStore[1];
    TestLake lake = TestLake.start(folder, files -> made[0] = new TrapStore(files, SILVER));
    return new S3Lake(lake, made[0]);
  }

  @Override
  public String kind() {
    return "S3";
  }

  @Override
  public boolean hasCatalog() {
    return false;
  }

  @Override
  public void export(String text) {
    lake.put("bronze/whatsapp/" + Generation.EXPORT, text.getBytes(UTF_8));
  }

  @Override
  public List<String> places() {
    return List.of("--bucket", TestLake.BUCKET);
  }

  @Override
  public Map<String, String> environment() {
    return lake.environment();
  }

  @Override
  public List<String> silverKeys() {
    return below(SILVER);
  }

  @Override
  public List<String> stateKeys() {
    return below(STATE);
  }

  private List<String> below(String prefix) {
    return lake.keys(prefix).stream().map(key -> key.substring(prefix.length())).toList();
  }

  @Override
  public byte[] silver(String key) {
    return lake.get(SILVER + key);
  }

  @Override
  public byte[] state(String key) {
    return lake.get(STATE + key);
  }

  @Override
  public Trap trap(int number, Random random) {
    Side side = random.nextBoolean() ? Side.BEFORE : Side.AFTER;
    int any = 1 + random.nextInt(Generation.DATES);
    Moment moment =
        switch (number % 6) {
          case 0 -> new Moment(TrapStore.Kind.TABLE_WRITE, 1, side);
          case 1 -> new Moment(TrapStore.Kind.TABLE_WRITE, Generation.DATES, side);
          case 2 -> new Moment(TrapStore.Kind.CHANGE_BEFORE_TABLE, 1 + random.nextInt(2), side);
          case 3 -> new Moment(TrapStore.Kind.TABLE_WRITE, any, side);
          case 4 -> new Moment(TrapStore.Kind.CHANGE_AFTER_TABLE, 1 + random.nextInt(2), side);
          default -> new Moment(TrapStore.Kind.TABLE_WRITE, any, side);
        };
    store.set(moment);
    return new Held(moment);
  }

  @Override
  public void close() {
    lake.close();
  }

  private final class Held implements Trap {

    private final Moment moment;

    private Held(Moment moment) {
      this.moment = moment;
    }

    @Override
    public void spring(JobRun run) throws InterruptedException {
      while (run.isAlive() && !store.awaitCaught(20)) {
        // Either its request comes, or its end.
      }
      run.kill();
      store.letGo();
    }

    @Override
    public String moment() {
      return moment.toString();
    }
  }
}
