package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a wrong word to a model server is answered with, in the notebook and over HTTP. */
@ExtendWith(SharedKernel.class)
class ServingErrorTextIT {

    private static PrintedCurl curl;

    @BeforeAll
    static void serveModel(TestKernel kernel) {
        assertThatCell(kernel.run(SmallModel.ROWS)).succeeds();
        assertThatCell(kernel.run(SmallModel.TRAIN)).succeeds();
        assertThatCell(kernel.run("%register small --name small-model --alias champion"))
                .succeeds();
        CellOutput served = kernel.run("%serve small-model@champion --port 0");
        assertThatCell(served).succeeds();
        curl = PrintedCurl.in(served);
    }

    @Test
    void anUnknownAliasIsNamedAlongWithThoseThereAre(TestKernel kernel) {
        assertThatCell(kernel.run("%serve small-model@champoin"))
                .failsWith(
                        "Registered model alias champoin not found. Did you mean 'champion'?"
                                + " 'small-model' has 'champion'");
    }

    @Test
    void aPortInUseIsNamedAlongWithTheWayOut(TestKernel kernel) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatCell(kernel.run("%serve small-model@champion --name second --port " + port))
                    .failsWith(
                            "Port %d is in use. Choose another with --port, or let Jotter find a free one with --port 0"
                                    .formatted(port));
        }
    }

    @Test
    void anEndpointStaysAtItsPort(TestKernel kernel) {
        int port = curl.address().getPort();
        assertThatCell(kernel.run("%serve small-model@champion --port 65000"))
                .failsWith(
                        "Endpoint 'small-model' is served at port %d already. To move it to 65000, first %%serve stop small-model"
                                .formatted(port));
    }

    @Test
    void aModelFolderThatLostAFileNamesIt(TestKernel kernel) throws Exception {
        kernel.run(SmallModel.TRAIN.replace("small", "torn"));
        Path folder = kernel.modelFolder(kernel.trackedRun("torn"));
        Files.delete(folder.resolve("model.tribuo.pb"));
        assertThatCell(kernel.run("%register torn --name torn-model"))
                .failsWith(
                        "The model folder '%s' has no file 'model.tribuo.pb'. Log the model again, or put the file back"
                                .formatted(folder));
    }

    @Test
    void aValueOfAWrongTypeIsRefusedNamingColumnExpectedAndGot(TestKernel kernel) throws Exception {
        PrintedCurl.Reply reply =
                curl.withBody("{\"dataframe_split\":{\"columns\":[\"x\"],\"data\":[[\"warm\"]]}}")
                        .send();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("error_code").asText()).isEqualTo("BAD_REQUEST");
        assertThat(reply.json().get("message").asText())
                .isEqualTo("Column 'x' of row 1 is text ('warm'), expected double");
    }

    @Test
    void aMissingColumnIsRefusedNamingItsTypeAndWhatCame(TestKernel kernel) throws Exception {
        PrintedCurl.Reply reply =
                curl.withBody("{\"dataframe_split\":{\"columns\":[\"X1\"],\"data\":[[1.0]]}}")
                        .send();
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("message").asText())
                .isEqualTo(
                        "Column 'x' (double) is missing; the request has 'X1'. Did you mean 'X1'?");
    }
}
