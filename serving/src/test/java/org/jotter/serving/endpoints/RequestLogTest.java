package org.jotter.serving.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RequestLogTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    @Test
    void requestsComeBackNewestFirst() {
        RequestLog log = new RequestLog(EndpointTables.in(fresh.db()));
        LoggedRequest first = request("flight-delay", NOW);
        LoggedRequest second = request("flight-delay", NOW);
        log.append(List.of(first, request("other", NOW), second));

        assertThat(log.list("flight-delay", 10)).containsExactly(second, first);
        assertThat(log.list("flight-delay", 1)).hasSize(1);
        assertThat(log.count("flight-delay")).isEqualTo(2);
        assertThat(log.count("nowhere")).isZero();
    }

    @Test
    void theDayIsOfUtcInTheTableToo() {
        LoggedRequest request = request("flight-delay", NOW - 1);
        new RequestLog(EndpointTables.in(fresh.db())).append(List.of(request));

        assertThat(request.date()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(daysInTheTable()).containsExactly("2026-01-01");
    }

    @Test
    void oneBadRequestLeavesNoneOfThem() {
        LoggedRequest good = request("flight-delay", NOW);
        LoggedRequest bad = new LoggedRequest("e", "", "", NOW, 200, 3, "{}", null, 1, Map.of());

        assertThatThrownBy(
                        () ->
                                new RequestLog(EndpointTables.in(fresh.db()))
                                        .append(List.of(good, bad)))
                .isInstanceOf(JotterException.class);
        assertThat(new RequestLog(EndpointTables.in(fresh.db())).count("flight-delay")).isZero();
    }

    private List<String> daysInTheTable() {
        return fresh.db()
                .read(
                        session ->
                                session.texts(
                                        "SELECT date FROM request_log ORDER BY request_number"));
    }

    private static LoggedRequest request(String endpoint, long timestampMillis) {
        return new LoggedRequest(
                endpoint,
                "",
                "id-" + System.identityHashCode(new Object()),
                timestampMillis,
                200,
                3,
                "{\"dataframe_records\": []}",
                "{\"predictions\": []}",
                1.0,
                Map.of("endpoint_name", endpoint));
    }
}
