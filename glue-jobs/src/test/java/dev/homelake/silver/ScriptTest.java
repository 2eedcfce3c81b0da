package dev.homelake.silver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two lines of Scala that Glue compiles when a run starts. */
class ScriptTest {

  private static final Path SCRIPT = Path.of("..", "terraform", "glue", "whatsapp-silver.scala");

  @TempDir Path classes;

  @Test
  void isCompiledAndCallsTheJob() throws Exception {
    scala.tools.nsc.Main.process(
        new String[] {
          "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), SCRIPT.toString()
        });
    assertThat(scala.tools.nsc.Main.reporter().hasErrors()).isFalse();

    try (URLClassLoader compiled = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
      Method main = compiled.loadClass("WhatsappSilver").getMethod("main", String[].class);

      assertThatThrownBy(() -> main.invoke(null, (Object) new String[] {"--nonsense", "x"}))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(ArgumentsException.class)
          .hasMessageContaining("--nonsense is unknown");
    }
  }
}
