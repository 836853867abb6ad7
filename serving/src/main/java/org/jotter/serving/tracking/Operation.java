package org.jotter.serving.tracking;

import java.io.IOException;
import org.jotter.serving.web.Reply;

/** Answers one kind of request. */
@FunctionalInterface
interface Operation {
    Reply answer(Call call) throws IOException;
}
