package dev.homelake.bronze;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.homelake.edge.bucket.Bucket;
import dev.homelake.edge.bucket.MemoryBucket;
import dev.homelake.edge.bucket.ObjectInfo;
import dev.homelake.edge.bucket.WatchedBucket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs programs against one bucket in every order that their requests can have, one request at a
 * time and without threads: a program is run again from its beginning with the answers that it got,
 * until it asks for one more. Orders that lead to the same bucket and the same answers are followed
 * once.
 *
 * @param <T> what a program gives in the end
 */
final class EveryOrder<T> {

  /** Uses the bucket, and nothing else that can change. */
  @FunctionalInterface
  interface Program<T> {
    T run(Bucket bucket) throws IOException;
  }

  /** Prepares the bucket. */
  @FunctionalInterface
  interface Beginning {
    void in(Bucket bucket) throws IOException;
  }

  /** Looks at the bucket between any two requests. */
  @FunctionalInterface
  interface Check<T> {
    void of(List<Integer> order, MemoryBucket bucket, List<Optional<T>> results) throws IOException;
  }

  private final Beginning beginning;
  private final List<Program<T>> programs;
  private final Check<T> check;
  private final Set<String> seen = new HashSet<>();

  EveryOrder(Beginning beginning, List<Program<T>> programs, Check<T> check) {
    this.beginning = beginning;
    this.programs = programs;
    this.check = check;
  }

  /** Runs and checks all orders; says how many different states there are between the requests. */
  int run() throws IOException {
    follow(List.of());
    return seen.size();
  }

  private void follow(List<Integer> order) throws IOException {
    MemoryBucket bucket = MemoryBucket.plain("lake");
    beginning.in(bucket);
    List<Steps<T>> all = programs.stream().map(program -> new Steps<>(program, bucket)).toList();
    for (int next : order) {
      all.get(next).step();
    }
    if (!seen.add(state(bucket, all))) {
      return;
    }
    check.of(order, bucket, all.stream().map(Steps::result).toList());
    for (int next = 0; next < all.size(); next++) {
      if (all.get(next).result().isEmpty()) {
        List<Integer> longer = new ArrayList<>(order);
        longer.add(next);
        follow(longer);
      }
    }
  }

  private static <T> String state(MemoryBucket bucket, List<Steps<T>> all) {
    StringBuilder state = new StringBuilder();
    for (String key : bucket.list("")) {
      state.append(key).append('=').append(bucket.head(key).orElseThrow().eTag()).append('\n');
    }
    all.forEach(steps -> state.append(steps.told).append('\n'));
    return state.toString();
  }

  /** One program and the answers that it got. */
  private static final class Steps<T> {
    private final Program<T> program;
    private final Bucket bucket;
    private final List<Object> answers = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private Optional<T> result = Optional.empty();

    Steps(Program<T> program, Bucket bucket) {
      this.program = program;
      this.bucket = bucket;
    }

    Optional<T> result() {
      return result;
    }

    /** Lets it ask once more; it is done when it does not want to ask again. */
    void step() throws IOException {
      run(answers.size() + 1);
      result = run(answers.size());
    }

    private Optional<T> run(int requests) throws IOException {
      try {
        return Optional.of(program.run(new Remembering(requests)));
      } catch (Waiting e) {
        return Optional.empty();
      }
    }

    private final class Remembering extends WatchedBucket {
      private final int allowed;
      private int asked;

      Remembering(int allowed) {
        super(bucket);
        this.allowed = allowed;
      }

      @Override
      @SuppressWarnings("unchecked")
      protected <A> A answer(String call, String key, Request<A> request) throws IOException {
        if (asked == allowed) {
          throw new Waiting();
        }
        if (asked == answers.size()) {
          Object answer = answerOrFailure(request);
          answers.add(answer);
          told.add(text(answer));
        }
        Object answer = answers.get(asked++);
        if (answer instanceof IOException failure) {
          throw failure;
        }
        return (A) (answer instanceof byte[] bytes ? new ByteArrayInputStream(bytes) : answer);
      }

      /** Content is remembered as its bytes, for it is read anew in each run. */
      private Object answerOrFailure(Request<?> request) {
        try {
          Object answer = request.ask();
          if (answer instanceof InputStream content) {
            try (content) {
              return content.readAllBytes();
            }
          }
          return answer;
        } catch (IOException e) {
          return e;
        }
      }

      private String text(Object answer) {
        if (answer instanceof Optional<?> found) {
          return found.map(info -> ((ObjectInfo) info).eTag()).orElse("nothing");
        }
        return answer instanceof byte[] bytes ? new String(bytes, UTF_8) : answer.toString();
      }
    }
  }

  private static final class Waiting extends RuntimeException {
    private static final long serialVersionUID = 1;

    Waiting() {
      super("no more requests for now", null, false, false);
    }
  }
}
