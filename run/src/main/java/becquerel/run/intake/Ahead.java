package becquerel.run.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Lets a thread of its own produce values a few batches ahead of the thread that consumes them, in the same order.
 *
 * @param <T> what is handed on
 */
final class Ahead<T> {
    private static final int BATCH = 1_000;
    private static final int BATCHES = 8;

    private final BlockingQueue<List<T>> batches = new ArrayBlockingQueue<>(BATCHES);
    private List<T> batch = new ArrayList<>(BATCH);

    /** Runs the producer to its end and hands everything it gives to each consumer, one batch to all of them at a time. */
    static <T> void run(Consumer<Consumer<T>> producer, List<Consumer<T>> consumers) {
        try (var threads = Executors.newFixedThreadPool(consumers.size())) {
            new Ahead<T>().hand(producer, batch -> each(batch, consumers, threads));
        }
    }

    private static <T> void each(List<T> batch, List<Consumer<T>> consumers, ExecutorService threads) {
        if (consumers.size() == 1) {
            batch.forEach(consumers.getFirst());
            return;
        }
        List<Future<?>> working = new ArrayList<>();
        consumers.forEach(consumer -> working.add(threads.submit(() -> batch.forEach(consumer))));
        working.forEach(Ahead::done);
    }

    private static void done(Future<?> work) {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void hand(Consumer<Consumer<T>> producer, Consumer<List<T>> consumer) {
        var producing = new FutureTask<>(
                () -> {
                    try {
                        producer.accept(this::add);
                    } finally {
                        if (!batch.isEmpty()) {
                            put(batch);
                        }
                        put(List.of()); // the end
                    }
                },
                true);
        Thread thread = Thread.ofPlatform().daemon().name("ahead").start(producing);
        try {
            for (List<T> next = batches.take(); !next.isEmpty(); next = batches.take()) {
                consumer.accept(next);
            }
            done(producing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            thread.interrupt(); // when the consumer failed, nobody empties the queue any more
        }
    }

    private void add(T value) {
        batch.add(value);
        if (batch.size() == BATCH) {
            put(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    private void put(List<T> full) {
        try {
            batches.put(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
