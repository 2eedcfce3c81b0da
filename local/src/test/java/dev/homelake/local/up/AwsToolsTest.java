package dev.homelake.local.up;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.local.CommandLineRun;
import dev.homelake.local.lake.LakeKey;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** AWS's own tools against the lake's S3. Skipped where they are not; fails then where CI=true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AwsToolsTest {

  private static final Path PHOTO =
      CommandLineRun.ROOT.resolve("sample-data/photos/IMG_20230521_074902.jpg");

  private static final String BOTO =
      """
      import boto3, os, sys, urllib.request
      from botocore.config import Config
      s3 = boto3.client('s3', config=Config(signature_version='s3v4', s3={'addressing_style': 'path'}))
      key = 'misc/Zoë + 100%.bin'
      s3.put_object(Bucket='lake', Key=key, Body=b'hello', Metadata={'colour': 'blue'})
      assert s3.head_object(Bucket='lake', Key=key)['Metadata'] == {'colour': 'blue'}
      assert s3.get_object(Bucket='lake', Key=key, Range='bytes=1-2')['Body'].read() == b'el'
      s3.upload_file(sys.argv[1], 'lake', 'misc/large.bin')
      assert s3.head_object(Bucket='lake', Key='misc/large.bin')['ContentLength'] == os.path.getsize(sys.argv[1])
      s3.copy_object(Bucket='lake', Key='misc/copy.bin', CopySource={'Bucket': 'lake', 'Key': key})
      names = [o['Key'] for o in s3.list_objects_v2(Bucket='lake', Prefix='misc/')['Contents']]
      assert names == sorted(['misc/copy.bin', 'misc/large.bin', key]), names
      url = s3.generate_presigned_url('get_object', Params={'Bucket': 'lake', 'Key': key})
      assert urllib.request.urlopen(url).read() == b'hello'
      s3.delete_objects(Bucket='lake', Delete={'Objects': [{'Key': n} for n in names]})
      assert 'Contents' not in s3.list_objects_v2(Bucket='lake', Prefix='misc/')
      bad = boto3.client('s3', aws_secret_access_key='guessed', aws_access_key_id=os.environ['AWS_ACCESS_KEY_ID'])
      try:
          bad.list_buckets()
          sys.exit('a guessed secret was good enough')
      except bad.exceptions.ClientError as refused:
          assert refused.response['ResponseMetadata']['HTTPStatusCode'] == 403
      """;

  @TempDir Path folder;
  private RunningPlatform running;

  @BeforeAll
  void start(@TempDir Path lake, @TempDir Path temporary) throws IOException {
    running = RunningPlatform.start(lake.resolve("lake"), temporary);
  }

  @AfterAll
  void stop() throws IOException {
    running.close();
  }

  @Test
  void theAwsCommandUploadsListsAndRemoves() throws Exception {
    String aws =
        program("aws", "--version")
            .orElseGet(() -> skip("the command aws is not on the PATH: apt-get install awscli"));
    Path large = Files.write(folder.resolve("large.bin"), new byte[20_000_000]);

    run(aws, "s3", "cp", "--only-show-errors", PHOTO.toString(), "s3://lake/raw-photos/");
    run(aws, "s3", "cp", "--only-show-errors", large.toString(), "s3://lake/misc/large.bin");
    run(aws, "s3", "sync", "--only-show-errors", folder.toString(), "s3://lake/misc/synced/");

    assertThat(run(aws, "s3", "ls", "s3://lake/misc/", "--recursive"))
        .contains("20000000 misc/large.bin", "20000000 misc/synced/large.bin");
    assertThat(run(aws, "s3", "ls")).contains(" lake\n");
    RunningPlatform.await(
        "the photo", () -> running.platform.engine().functions().photos().count() == 1);
    run(aws, "s3", "rm", "--only-show-errors", "--recursive", "s3://lake/raw-photos/");
    run(aws, "s3", "rm", "--only-show-errors", "--recursive", "s3://lake/misc/");
    RunningPlatform.await(
        "no photo", () -> running.platform.engine().functions().photos().count() == 0);
  }

  @Test
  void pythonsBoto3WorksAsOnAws() throws Exception {
    String python =
        program("python3", "-c", "import boto3")
            .orElseGet(() -> skip("no python3 has boto3: apt-get install python3-boto3"));
    Path script = Files.writeString(folder.resolve("check.py"), BOTO);
    Path large = Files.write(folder.resolve("large.bin"), new byte[20_000_000]);

    assertThat(run(python, script.toString(), large.toString())).isEmpty();
  }

  /** The first on the path that answers this call. */
  private static Optional<String> program(String name, String... call) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .filter(program -> answers(program, call))
        .findFirst();
  }

  private static boolean answers(String program, String... call) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(call));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String skip(String missing) {
    if ("true".equals(System.getenv("CI"))) {
      throw new IllegalStateException(missing);
    }
    System.err.println("SKIPPED: AWS's own tools against the lake's S3. " + missing);
    return Assumptions.abort(missing);
  }

  /** What it prints; it must end well. */
  private String run(String... command) throws Exception {
    LakeKey key = LakeKey.read(running.lake).orElseThrow();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("AWS_ENDPOINT_URL_S3", key.endpoint().orElseThrow().toString());
    // Older tools know the address by their own option alone.
    builder.environment().put("AWS_REGION", "us-east-1");
    builder.environment().put("AWS_DEFAULT_REGION", "us-east-1");
    builder.environment().put("AWS_ACCESS_KEY_ID", key.key().id());
    builder.environment().put("AWS_SECRET_ACCESS_KEY", key.key().secret());
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
