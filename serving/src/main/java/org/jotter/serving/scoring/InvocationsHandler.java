package org.jotter.serving.scoring;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.BoundedBody;

/** {@code POST /invocations}: read, score, note, send. */
final class InvocationsHandler implements Handler {

    /** A body and the columns that are made of it: two letters can become a number of 8 bytes. */
    private static final int BYTES_OF_A_BODYS_BYTE = 6;

    private final String endpointName;
    private final Consumer<ScoringCall> log;
    private final Clock clock;
    private volatile LiveModel live;

    InvocationsHandler(
            String endpointName, LiveModel first, Consumer<ScoringCall> log, Clock clock) {
        this.endpointName = endpointName;
        this.live = first;
        this.log = log;
        this.clock = clock;
    }

    LiveModel live() {
        return live;
    }

    /** Requests from now on meet the next model; those under way end on the one they met. */
    void swap(LiveModel next) {
        live = next;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        answer(ctx.req()).send(ctx);
    }

    private Answer answer(HttpServletRequest request) throws IOException {
        Optional<Answer> refused = RequestBody.refusedType(request.getHeader("Content-Type"));
        if (refused.isPresent()) {
            return refused.get();
        }
        long bytes = RequestBody.bytes(request) * BYTES_OF_A_BODYS_BYTE;
        try (Room.Taken room = Room.BODIES.take(bytes).orElse(null)) {
            if (room == null) {
                return RequestBody.noRoom();
            }
            byte[] body = BoundedBody.read(request, RequestBody.LIMIT_BYTES);
            return scored(body, request.getHeader(ClientRequestId.HEADER));
        } catch (BoundedBody.TooLarge e) {
            return e.answer("Send its rows in several requests");
        }
    }

    private Answer scored(byte[] body, String clientRequestId) {
        long started = System.nanoTime();
        LiveModel model = live;
        ScoringCall call =
                new ScoringCall(endpointName, model.model().served(), clock.millis(), body);
        Answer answer = model.answer(body, clientRequestId, call);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        call.answered(answer.status(), answer.body(), millis);
        // before the answer is sent, so that a caller that has it finds its call in the table
        log.accept(call);
        return answer;
    }
}
