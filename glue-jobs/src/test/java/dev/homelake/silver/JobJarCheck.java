package dev.homelake.silver;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The jar for Glue holds our own classes and nothing that Glue has: two versions of Spark, Scala,
 * Hadoop or the AWS SDK on one class path fail in ways that no test at home shows. Runs once the
 * jar is made, and prints what is in it.
 */
class JobJarCheck {

  private static final Path TARGET = Path.of("target");

  @Test
  @SuppressWarnings("SystemOut") // Whoever reads the build's log sees the list.
  void holdsNothingThatGlueHas() throws IOException {
    SortedMap<String, Long> packages = packages();
    System.out.println("packages of the job jar, with their classes:");
    packages.forEach((name, classes) -> System.out.println("  " + name + " " + classes));

    assertThat(packages.keySet()).isNotEmpty().allMatch(name -> name.startsWith("dev.homelake."));
    assertThat(packages)
        .containsKeys("dev.homelake.silver", "dev.homelake.whatsapp", "dev.homelake.catalog");
  }

  private static SortedMap<String, Long> packages() throws IOException {
    try (JarFile jar = new JarFile(jar().toFile())) {
      return jar.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'))
          .collect(groupingBy(name -> name, TreeMap::new, counting()));
    }
  }

  private static Path jar() throws IOException {
    try (Stream<Path> files = Files.list(TARGET)) {
      List<Path> jars =
          files.filter(file -> file.getFileName().toString().endsWith("-job.jar")).toList();
      assertThat(jars).as("job jars in " + TARGET).hasSize(1);
      return jars.get(0);
    }
  }
}
