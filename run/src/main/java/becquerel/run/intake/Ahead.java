package becquerel.run.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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

    /** Runs the producer to its end and hands everything it gives to the consumer, here. */
    static <T> void run(Consumer<Consumer<T>> producer, Consumer<T> consumer) {
        new Ahead<T>().hand(producer, consumer);
    }

    private void hand(Consumer<Consumer<T>> producer, Consumer<T> consumer) {
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
                next.forEach(consumer);
            }
            producing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
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
