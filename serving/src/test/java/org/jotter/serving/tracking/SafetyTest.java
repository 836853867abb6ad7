package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jotter.serving.tracking.RouteTable.Route;
import org.jotter.serving.web.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyTest {

    private static final String CREATE = "/api/2.0/mlflow/experiments/create";
    private static final String JSON = "application/json";

    @RegisterExtension final ServedStore server = new ServedStore();

    @RegisterExtension
    final ServedStore guarded =
            new ServedStore(ServerOptions.usual(new Binding("127.0.0.1", 0, "s3")));

    @RegisterExtension
    final ServedStore open =
            new ServedStore(
                    new ServerOptions(
                            Binding.loopback(0),
                            List.of("*.lab.example", "mlops.example:8080"),
                            List.of("https://ui.example"),
                            ServerOptions.PROXIED,
                            Optional.empty()));

    @Test
    void cve_2025_14279_aRebindingHostIsRefusedAndNamedWithTheOption() {
        assertThat(ServedStore.error(server.get("/api/2.0/mlflow/runs/get", "Host", "evil.com:1")))
                .isEqualTo(
                        "403 PERMISSION_DENIED: Host 'evil.com' is not a name of this server. Call"
                            + " it as 127.0.0.1, ::1, localhost, or start it with --allowed-hosts"
                            + " evil.com");
        assertThat(server.get("/health", "Host", "evil.com").body()).isEqualTo("OK");
        assertThat(server.get("/version", "Host", "evil.com").body()).isEqualTo("3.18.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.lab.example", "A.LAB.example:99", "mlops.example:8080"})
    void aListedHostIsServed(String host) {
        assertThat(open.get("/api/3.0/mlflow/server-info", "Host", host).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "mlops.example",
                "lab.example",
                "xlab.example",
                "a.lab.example.evil"
            })
    void aListTakesThePlaceOfTheBoundNames(String host) {
        assertThat(open.get("/api/3.0/mlflow/server-info", "Host", host).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.com", "null", "http://127.0.0.1.evil.com", "garbage"})
    void cve_2023_43472_aPageElsewhereCannotWrite(String origin) {
        HttpResponse<String> answer =
                server.send(
                        "POST", CREATE, "{\"name\":\"x\"}", "Origin", origin, "Content-Type", JSON);
        assertThat(ServedStore.error(answer))
                .isEqualTo(
                        "403 PERMISSION_DENIED: A page of '%s' may not write to this server. Call it from this machine, or start it with --cors-allowed-origins %s"
                                .formatted(origin, origin));
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(server.store().experiments().find("x")).isEmpty();
    }

    @Test
    void aPageElsewhereCannotReadEither() {
        assertThat(
                        server.get("/api/3.0/mlflow/server-info", "Origin", "https://evil.com")
                                .headers()
                                .firstValue("access-control-allow-origin"))
                .isEmpty();
    }

    @Test
    void aListedPageMayAskAndWrite() {
        HttpResponse<String> preflight =
                open.send(
                        "OPTIONS",
                        CREATE,
                        "",
                        "Host",
                        "a.lab.example",
                        "Origin",
                        "https://ui.example");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("access-control-allow-origin"))
                .hasValue("https://ui.example");
        assertThat(preflight.headers().firstValue("access-control-allow-credentials")).isEmpty();
        assertThat(
                        open.send(
                                        "POST",
                                        CREATE,
                                        "{\"name\":\"x\"}",
                                        "Host",
                                        "a.lab.example",
                                        "Origin",
                                        "https://ui.example",
                                        "Content-Type",
                                        JSON)
                                .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void cve_2025_1473_aFormIsNoRequest(String type) {
        assertThat(
                        ServedStore.error(
                                server.send(
                                        "POST", CREATE, "{\"name\":\"x\"}", "Content-Type", type)))
                .isEqualTo(
                        "400 INVALID_PARAMETER_VALUE: Bad Request. Content-Type must be one of"
                                + " ['application/json'].");
    }

    @Test
    void aCharsetThatNobodyKnowsDoesNotMatter() {
        String type = "application/json; charset=nonsense";
        assertThat(
                        server.send("POST", CREATE, "{\"name\":\"x\"}", "Content-Type", type)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cve_2023_6568_noHeaderIsRepeatedAndNothingIsHtml() {
        String script = "<script>alert(1)</script>";
        HttpResponse<String> answer = server.send("POST", CREATE, "{}", "Content-Type", script);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("script");
        HttpResponse<String> unknown = server.get("/%3Cscript%3E");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("content-type")).hasValue(JSON);
        assertThat(unknown.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    }

    @Test
    void cve_2024_6838_longTextsAreRefusedAtOnce() {
        assertThat(ServedStore.error(server.post("experiments/create", named("x".repeat(501)))))
                .startsWith(
                        "400 INVALID_PARAMETER_VALUE: 'name' exceeds the maximum length of 500");
        assertThat(server.post("experiments/create", named("x".repeat(30_000_000))).statusCode())
                .isEqualTo(413);
        assertThat(
                        server.get("/api/2.0/mlflow/experiments/get?x=" + "y".repeat(300_000))
                                .statusCode())
                .isIn(414, 431);
        String deep = "[".repeat(100_000);
        assertThat(server.post("experiments/create", "{\"tags\":" + deep).statusCode())
                .isEqualTo(400);
        String wide = "{\"tags\":[" + "{},".repeat(1_000_000) + "{}]}";
        assertThat(server.post("experiments/create", wide).statusCode()).isEqualTo(400);
    }

    private static String named(String name) {
        return "{\"name\":\"%s\"}".formatted(name);
    }

    @Test
    void cve_2026_0545_theTokenStandsBeforeEveryRoute() {
        for (Route route : TrackingServer.table(guarded.store()).routes()) {
            String path = route.path().replaceAll("[{<].*?[}>]", "x");
            assertThat(guarded.send(route.method().name(), path, "").statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
        assertThat(guarded.get("/no/such/route").statusCode()).isEqualTo(401);
        assertThat(guarded.get("/ajax-api/3.0/jobs/1").statusCode()).isEqualTo(401);
    }

    @Test
    void theTokenIsABearerOrAPassword() {
        String info = "/api/3.0/mlflow/server-info";
        assertThat(guarded.get(info, "Authorization", "Bearer s3").statusCode()).isEqualTo(200);
        assertThat(guarded.get(info, "Authorization", basic("ada:s3")).statusCode()).isEqualTo(200);
        for (String wrong :
                List.of("Bearer s", "Bearer ", "s3", basic("s3:ada"), "Basic %%", basic("s4"))) {
            assertThat(guarded.get(info, "Authorization", wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(401);
        }
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cve_2026_2635_anAddressThatOthersReachNeedsAToken() {
        assertThatThrownBy(() -> new Binding("0.0.0.0", 0, ""))
                .hasMessageStartingWith("Host '0.0.0.0' can be reached from other machines");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fjotter.db",
                "%2e%2e/%2e%2e/jotter.db",
                "..%252f..%252fjotter.db",
                "%252e%252e%252fjotter.db",
                "..%5c..%5cjotter.db",
                "x;/../../jotter.db",
                "%2fetc%2fpasswd",
                "C:%5cx",
                "x%00y"
            })
    void cve_2023_6831_cve_2024_1560_noPathLeadsOut(String path) {
        String files = "/api/2.0/mlflow-artifacts/artifacts/";
        for (String method : List.of("GET", "PUT", "DELETE")) {
            HttpResponse<String> answer = server.send(method, files + path, "x");
            assertThat(answer.statusCode()).as(method + answer.body()).isIn(400, 404);
            assertThat(answer.headers().firstValue("content-type")).hasValue(JSON);
        }
        assertThat(server.store().folder().database()).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../jotter.db", "/etc/passwd", "a/../../x", "%2e%2e/x", "..\\\\x"})
    void cve_2023_1177_aPathInAQueryStaysInside(String path) {
        String run = server.newRun();
        String query =
                "/api/2.0/mlflow/artifacts/list?run_id=%s&path=%s"
                        .formatted(run, java.net.URLEncoder.encode(path, StandardCharsets.UTF_8));
        assertThat(server.get(query).body())
                .isEqualTo(
                        "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"Invalid"
                                + " path\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/3.0/mlflow/traces",
                "/api/3.0/mlflow/workspaces",
                "/graphql",
                "/api/2.0/mlflow/scorers/list",
                "/ajax-api/3.0/jobs/x",
                "/"
            })
    void cve_2025_0453_whatThisServerLacksIsAPlain404(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(ServedStore.error(answer)).startsWith("404 ENDPOINT_NOT_FOUND: No route GET ");
    }

    @Test
    void aWrongMethodIsNamed() {
        HttpResponse<String> answer = server.get(CREATE);
        assertThat(ServedStore.error(answer))
                .isEqualTo("405 ENDPOINT_NOT_FOUND: %s does not take GET".formatted(CREATE));
    }
}
