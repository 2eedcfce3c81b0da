package dev.homelake.local.up;

import static java.util.Objects.requireNonNull;

import dev.homelake.edge.api.Cors;
import dev.homelake.edge.keys.Area;
import dev.homelake.local.Installation;
import dev.homelake.local.Parts;
import dev.homelake.local.gateway.ApiGateway;
import dev.homelake.local.job.JobJournal;
import dev.homelake.local.job.LakeSilver;
import dev.homelake.local.lake.LakeFolder;
import dev.homelake.local.lake.LakeHolder;
import dev.homelake.local.lake.LakeLock;
import dev.homelake.local.s3.AccessKey;
import dev.homelake.local.s3.AccessKeys;
import dev.homelake.local.s3.Permissions;
import dev.homelake.local.signin.AllowedOrigins;
import dev.homelake.local.signin.CodeDelivery;
import dev.homelake.local.signin.CognitoEndpoint;
import dev.homelake.local.signin.SignIn;
import dev.homelake.local.site.AppConfig;
import dev.homelake.local.site.LakeSite;
import dev.homelake.local.status.StatusJson;
import dev.homelake.local.status.StatusSource;
import dev.homelake.local.terminal.Terminal;
import dev.homelake.local.web.LoopbackServer;
import dev.homelake.local.work.LakeEngine;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The whole platform on one lake: S3, events, functions, the silver job, sign-in, API and pages.
 * One composition root for all that {@code up} runs. Safe for use by several threads.
 */
final class Platform implements AutoCloseable {

  /** How long API Gateway waits for a function. */
  private static final Duration API_PATIENCE = Duration.ofSeconds(29);

  private final Parts parts = new Parts();
  private final LakeFolder lake;
  private final Settings settings;
  private final Installation installation;
  private final Clock clock;
  private final Instant started;
  private LoopbackServer web;
  private LakeEngine engine;
  private SignIn signIn;

  private Platform(LakeFolder lake, Settings settings, Installation installation, Clock clock) {
    this.lake = requireNonNull(lake, "lake is null");
    this.settings = requireNonNull(settings, "settings is null");
    this.installation = requireNonNull(installation, "installation is null");
    this.clock = requireNonNull(clock, "clock is null");
    this.started = clock.instant();
  }

  /**
   * How it is set up.
   *
   * @param webPort for pages, API and sign-in, or {@link LoopbackServer#ANY_PORT}
   * @param s3Port for S3, likewise
   * @param moreOrigins pages besides its own that may use it, for those who develop the web app
   * @param schedule when the silver job runs
   * @param codes brings the codes that prove an address
   * @param notes is told what happens, in lines for people
   */
  public record Settings(
      int webPort,
      int s3Port,
      List<String> moreOrigins,
      SilverSchedule schedule,
      CodeDelivery codes,
      Consumer<String> notes) {

    /** Refuses null. */
    public Settings {
      moreOrigins = List.copyOf(moreOrigins);
      requireNonNull(schedule, "schedule is null");
      requireNonNull(codes, "codes is null");
      requireNonNull(notes, "notes is null");
    }
  }

  /**
   * Starts everything. The lake's lock must be held by the caller, and for as long as this is open.
   *
   * @throws PortTakenException if a port is taken
   * @throws IOException if the lake cannot be used
   */
  public static Platform start(
      LakeFolder lake, LakeLock lock, Settings settings, Installation installation, Clock clock)
      throws IOException {
    Platform platform = new Platform(lake, settings, installation, clock);
    try {
      platform.open();
      lock.announce(platform.self());
      return platform;
    } catch (IOException | RuntimeException | Error e) {
      platform.parts.closeAfter(e);
      throw e;
    }
  }

  private void open() throws IOException {
    web = parts.add(bind());
    signIn = parts.add(SignIn.open(lake.users(), address().resolve("/cognito"), clock));
    List<String> origins = origins();
    BronzeWatch bronze = BronzeWatch.of(lake.object(Area.BRONZE_WHATSAPP.prefix()), clock);
    engine = parts.add(startEngine(origins, bronze));
    JobJournal journal = parts.add(JobJournal.open(lake, clock));
    Cors cors = new Cors(origins);
    ApiGateway gateway =
        parts.add(
            new ApiGateway(
                parts.add(ApiRoutes.open(engine, lake, publicS3(), cors, clock)).all(),
                new TokenAuthorizer(signIn),
                cors,
                API_PATIENCE,
                this::unforeseen));
    web.serve(site(gateway, origins, journal), this::unforeseen);
    SilverClock silver =
        parts.add(
            new SilverClock(
                settings.schedule(),
                bronze,
                engine.queue(),
                journal,
                new LakeSilver(installation, nowhere(), lake, engine.key(), journal, clock),
                clock,
                settings.notes()));
    silver.start();
  }

  private LakeHolder self() {
    return new LakeHolder(ProcessHandle.current().pid(), "up", started, Optional.of(address()));
  }

  private LoopbackServer bind() throws IOException {
    try {
      return LoopbackServer.bind(settings.webPort());
    } catch (BindException e) {
      throw new PortTakenException(settings.webPort(), "the pages need", "--port", e);
    }
  }

  private LakeEngine startEngine(List<String> origins, BronzeWatch bronze) throws IOException {
    try {
      return LakeEngine.start(
          lake,
          new LakeEngine.Settings(settings.s3Port(), sessions(), origins, bronze),
          installation,
          clock);
    } catch (IOException e) {
      for (Throwable cause = e; cause != null; cause = cause.getCause()) {
        if (cause instanceof BindException) {
          throw new PortTakenException(settings.s3Port(), "S3 needs", "--s3-port", e);
        }
      }
      throw e;
    }
  }

  private List<String> origins() {
    List<String> origins = new ArrayList<>();
    origins.add(address().toString());
    origins.addAll(settings.moreOrigins());
    return origins;
  }

  private AccessKeys sessions() {
    Permissions permissions = Permissions.signedIn(LakeFolder.BUCKET);
    return id ->
        signIn
            .keys()
            .find(id)
            .map(key -> new AccessKeys.Access(new AccessKey(id, key.secret()), permissions));
  }

  private LakeSite site(ApiGateway gateway, List<String> origins, JobJournal journal) {
    CognitoEndpoint cognito =
        new CognitoEndpoint(signIn, settings.codes(), new AllowedOrigins(Set.copyOf(origins)));
    AppConfig config = new AppConfig(address(), publicS3(), LakeFolder.BUCKET, signIn.pool());
    StatusSource status =
        new StatusSource(lake, engine.queue(), journal, () -> Optional.of(self()));
    return new LakeSite(
        gateway,
        cognito,
        config,
        () -> status(status),
        installation.root().resolve("web").resolve("dist"));
  }

  private static String status(StatusSource source) {
    try {
      return StatusJson.of(source.look());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The kind of failure only: its text may hold names. */
  private void unforeseen(Throwable failure) {
    settings.notes().accept("something unforeseen happened: " + failure.getClass().getName());
  }

  private static Terminal nowhere() {
    return new Terminal(
        OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), Terminal.Traits.plain());
  }

  /** Where its pages are. */
  public URI address() {
    return web.address();
  }

  /** Where browsers find S3: by the name under which they find the pages. */
  public URI publicS3() {
    return URI.create("http://localhost:" + engine.endpoint().getPort());
  }

  /** S3, events and functions. */
  public LakeEngine engine() {
    return engine;
  }

  /** Whether somebody can sign in already. */
  public boolean hasUsers() {
    return signIn.hasUsers();
  }

  /**
   * Stops everything, what uses others first. What is not done then is done after the next start.
   */
  @Override
  public void close() {
    parts.close();
  }
}
