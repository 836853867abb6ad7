package org.jotter.tracking.remote;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.wire.AnswerFields;

/**
 * A server as the calls of its API. One that does not answer is asked again for a while; one that
 * refuses is quoted. Safe for all threads.
 */
final class Server {

    private final ServerAddress address;
    private final Patience patience;
    private final Clock clock;
    private final HttpClient client;
    private volatile long aheadMillis;

    Server(ServerAddress address, Patience patience, Clock clock) {
        this.address = address;
        this.patience = patience;
        this.clock = clock;
        this.client =
                HttpClient.newBuilder()
                        .version(Version.HTTP_1_1)
                        .followRedirects(Redirect.NEVER)
                        .connectTimeout(patience.whole())
                        .build();
    }

    ServerAddress address() {
        return address;
    }

    /** What time it is on the server, by its last answer; to the second. */
    long nowMillis() {
        return clock.millis() + aheadMillis;
    }

    /** Another server, which is not told who asks: this one might name any. */
    Server at(URI root) {
        return new Server(new ServerAddress(root, ""), patience, clock);
    }

    /** What the server answers, read; or what it is found to have made of the call. */
    <T> T ask(Call<T> call, Function<AnswerFields, T> reader) {
        return ask(
                call,
                BodyHandlers.ofByteArray(),
                response -> reader.apply(fields(response, call.path())));
    }

    /** A call that gives nothing back. */
    void tell(Call<Boolean> call) {
        ask(call, BodyHandlers.ofByteArray(), response -> true);
    }

    /** The same with a body of any kind. */
    <R, T> T ask(Call<T> call, BodyHandler<R> body, Function<HttpResponse<R>, T> reader) {
        long end = System.nanoTime() + patience.whole().toNanos();
        boolean inDoubt = false;
        for (int attempt = 1; ; attempt++) {
            Outcome<R> outcome = attempt(call, body);
            inDoubt |= outcome.mayBeDone() && !call.isRead();
            if (outcome.isFinal()) {
                return answer(call, outcome, reader, inDoubt);
            }
            Duration pause = patience.pauseBefore(attempt + 1);
            if (System.nanoTime() + pause.toNanos() > end) {
                throw Refusals.noAnswer(address, patience, outcome, inDoubt);
            }
            pause(pause);
            Optional<T> done = inDoubt ? call.done().get() : Optional.empty();
            if (done.isPresent()) {
                return done.get();
            }
        }
    }

    /** A refusal after a doubt may be due to the first attempt, which was done. */
    private <R, T> T answer(
            Call<T> call,
            Outcome<R> outcome,
            Function<HttpResponse<R>, T> reader,
            boolean inDoubt) {
        HttpResponse<R> response = ((Outcome.Answered<R>) outcome).response();
        if (response.statusCode() / 100 == 2) {
            return reader.apply(response);
        }
        Optional<T> done = inDoubt ? call.done().get() : Optional.empty();
        return done.orElseThrow(() -> Refusals.of(address, call.path(), response));
    }

    private <R> Outcome<R> attempt(Call<?> call, BodyHandler<R> body) {
        try {
            HttpResponse<R> response = client.send(call.to(address, patience), body);
            response.headers().firstValue("Date").ifPresent(this::readClock);
            return new Outcome.Answered<>(response);
        } catch (HttpConnectTimeoutException e) {
            return new Outcome.NotReached<>("it cannot be reached", e);
        } catch (ConnectException e) {
            return new Outcome.NotReached<>(reason(e), e);
        } catch (HttpTimeoutException e) {
            return new Outcome.Lost<>("no answer came", e);
        } catch (IOException e) {
            if (DiskFull.isToldBy(e)) {
                throw DiskFull.of("notebook's own machine", e);
            }
            return new Outcome.Lost<>("the connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted(address, e);
        }
    }

    private void readClock(String date) {
        try {
            Instant there = RFC_1123_DATE_TIME.parse(date, Instant::from);
            aheadMillis = there.toEpochMilli() - clock.millis();
        } catch (DateTimeParseException noDate) {
            // the two clocks then count as equal
        }
    }

    private static String reason(ConnectException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException
                    || cause instanceof UnknownHostException) {
                return "no host of that name is known";
            }
        }
        return "connection refused";
    }

    private void pause(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusals.interrupted(address, e);
        }
    }

    private AnswerFields fields(HttpResponse<byte[]> response, String path) {
        try {
            return AnswerFields.of(response.body());
        } catch (IOException e) {
            throw Refusals.noMlflow(address, path, e);
        }
    }
}
