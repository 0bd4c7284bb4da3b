package io.thintag.submission;

import io.thintag.access.Caller;
import io.thintag.campaign.Campaign;
import io.thintag.pipeline.Transactions;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes links that people hand in and has them looked at. What was taken is in the database before
 * anybody looks, so that a link whose process ends is looked at by the next sweep.
 */
@Singleton
public class Submissions implements AutoCloseable {

  /** Most links at once. */
  public static final int MOST = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);
  private static final int AT_ONCE = 8;
  private static final int SWEEP = 500;

  private final Intake intake;
  private final LinkCheck check;
  private final Transactions transactions;
  private final Clock clock;
  private final ExecutorService lookers = Executors.newFixedThreadPool(AT_ONCE);

  Submissions(Intake intake, LinkCheck check, Transactions transactions, Clock clock) {
    this.intake = intake;
    this.check = check;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Takes links and waits some time for what becomes of them.
   *
   * @param patience longest wait; what is not settled by then is {@link State#CHECKING} and goes on
   * @return one for each link, in the same order
   */
  public List<Submission> submit(
      Campaign campaign, List<Wanted> wanted, String user, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    List<Submission> taken = new ArrayList<>();
    List<Future<?>> looks = new ArrayList<>();
    for (Wanted each : wanted) {
      Submission submission = intake.take(campaign, each, user);
      taken.add(submission);
      if (submission.state() == State.CHECKING) {
        looks.add(lookers.submit(() -> look(submission.receipt())));
      }
    }
    await(looks, end);
    return taken.stream().map(each -> find(each.receipt()).orElseThrow()).toList();
  }

  /** Looks at every link that is due; for the clock. */
  public void sweep() {
    List<Receipt> due =
        transactions.write(connection -> SubmissionSql.due(connection, clock.instant(), SWEEP));
    List<Future<?>> looks = new ArrayList<>();
    due.forEach(receipt -> looks.add(lookers.submit(() -> look(receipt))));
    await(looks, System.nanoTime() + Duration.ofMinutes(30).toNanos());
  }

  private void look(Receipt receipt) {
    try {
      check.check(receipt);
    } catch (RuntimeException e) {
      LOG.error("Submission {} could not be looked at; it will be tried again", receipt, e);
    }
  }

  private static void await(List<Future<?>> looks, long end) {
    try {
      for (Future<?> look : looks) {
        look.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (TimeoutException e) {
      LOG.debug("{} links are still being looked at", looks.size());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  public Optional<Submission> find(Receipt receipt) {
    return transactions.write(connection -> SubmissionSql.find(connection, receipt));
  }

  /** The submission of a receipt, if the caller may see it. */
  public Optional<Submission> find(Receipt receipt, Caller caller) {
    return transactions.write(connection -> SubmissionSql.find(connection, receipt, caller));
  }

  /** Submissions of a campaign, newest first. */
  public List<Submission> page(SubmissionQuestion question, int limit) {
    return transactions.write(connection -> SubmissionSql.page(connection, question, limit));
  }

  /** What is being looked at is looked at again by the next process. */
  @Override
  @PreDestroy
  public void close() {
    lookers.shutdownNow();
  }
}
