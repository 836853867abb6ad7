package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import org.jotter.serving.web.Binding;
import org.jotter.serving.web.Reply;
import org.jotter.serving.web.WebServer;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;

/** A page whose second thousand cannot be read is no page: nobody takes the first for all. */
class BrokenPageTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LOCKED = "The workspace is locked";

    @Test
    void theConnectionEndsWhereSomeOfItWasSent() {
        assertThatThrownBy(() -> answerOf("a name that fills the buffer ".repeat(20)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatWasNotSentYetIsAnError() throws Exception {
        HttpResponse<String> answer = answerOf("a");

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.path("message").asText()).isEqualTo(LOCKED);
    }

    private static HttpResponse<String> answerOf(String name)
            throws IOException, InterruptedException {
        try (WebServer server =
                WebServer.start(
                        Binding.loopback(0),
                        routes -> {
                            routes.addHttpHandler(
                                    HandlerType.GET, "/page", ctx -> page(name).send(ctx));
                            Refusals.addTo(routes);
                        })) {
            URI address = server.address().resolve("/page");
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static Reply page(String name) {
        List<String> thousand = Collections.nCopies(1000, name);
        return LongPage.<String>of(
                "names",
                2000,
                "",
                (count, token) -> {
                    if (!token.isEmpty()) {
                        throw new JotterException(JotterException.Kind.CONFLICT, LOCKED);
                    }
                    return PagedList.followed(thousand, "more");
                },
                (json, item) -> json.writeString(item));
    }
}
