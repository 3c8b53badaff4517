package becquerel.run.store;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Something about a file that a thread of its own does while others go on.
 *
 * @param <T> what comes of it
 */
public final class Meanwhile<T> {
    private final FutureTask<T> task;

    private Meanwhile(Callable<T> work) {
        task = new FutureTask<>(work);
    }

    /** Begins at once. */
    public static <T> Meanwhile<T> begin(Callable<T> work) {
        var meanwhile = new Meanwhile<>(work);
        Thread.ofPlatform().daemon().name("meanwhile").start(meanwhile.task);
        return meanwhile;
    }

    /** Waits until it is done. */
    public T get() throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
