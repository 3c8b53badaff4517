package becquerel.simulate;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Threads that work side by side; with one thread everything is done by who asks for it. */
final class Workers implements AutoCloseable {
    private final @Nullable ExecutorService pool;

    Workers(int threads) {
        pool = threads > 1
                ? Executors.newFixedThreadPool(
                        threads, Thread.ofPlatform().daemon().factory())
                : null;
    }

    <T> Future<T> work(Callable<T> work) {
        if (pool != null) {
            return pool.submit(work);
        }
        var done = new FutureTask<T>(work);
        done.run();
        return done;
    }

    static <T> T result(Future<T> of) {
        try {
            return of.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException mistake) {
                throw mistake;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }

    @Override
    public void close() {
        if (pool != null) {
            pool.shutdownNow();
        }
    }
}
