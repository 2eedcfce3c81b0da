package dev.homelake.silver.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homelake.silver.store.Prefix;
import java.util.List;
import org.junit.jupiter.api.Test;

class LakeSubjectTest {

  @Test
  void readsWhatItWrites() {
    for (String bronze : List.of("/lake/bronze", "/a > b", "s3://lake/x > y\nz", "/a > file:/b")) {
      LakeSubject subject = new LakeSubject(Prefix.of(bronze), Prefix.of("s3a://lake/silver > 2"));
      assertThat(LakeSubject.parse(subject.text())).as(bronze).contains(subject);
    }
  }

  @Test
  void knowsWhatIsNone() {
    for (String text :
        List.of("", "a > b", "file:///a/", "file:///a/ > b/", "file:///a > s3://b/")) {
      assertThat(LakeSubject.parse(text)).as(text).isEmpty();
    }
  }
}
