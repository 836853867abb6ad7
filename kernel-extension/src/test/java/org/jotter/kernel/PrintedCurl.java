package org.jotter.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The curl line that a cell printed, for a test that wants to send the same. */
record PrintedCurl(URI address, String body) {

    private static final Pattern LINE =
            Pattern.compile(
                    "curl -s (http://\\S+) -H 'Content-Type: application/json' -d '([^']*)'");

    record Reply(int status, JsonNode json) {}

    static PrintedCurl in(CellOutput output) {
        Matcher line = LINE.matcher(output.text());
        if (!line.find()) {
            throw new AssertionError("No curl line in " + output.text());
        }
        return new PrintedCurl(URI.create(line.group(1)), line.group(2));
    }

    PrintedCurl withBody(String other) {
        return new PrintedCurl(address, other);
    }

    Reply send() throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return new Reply(response.statusCode(), new ObjectMapper().readTree(response.body()));
    }
}
