package org.jotter.kernel.requests;

import java.util.Optional;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.reply.InspectReply;
import org.dflib.jjava.jupyter.messages.request.InspectRequest;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.completion.Inspector;

/** Shift+Tab: the help of our magics and their options, Java's by JJava. */
final class Inspections implements ShellHandler<InspectRequest> {

    private final BaseKernel kernel;
    private final Inspector inspector;

    Inspections(BaseKernel kernel, Inspector inspector) {
        this.kernel = kernel;
        this.inspector = inspector;
    }

    @Override
    public void handle(ShellReplyEnvironment env, Message<InspectRequest> request) {
        env.setBusyDeferIdle();
        try {
            DisplayData found = inspect(request.getContent());
            env.reply(new InspectReply(found != null, DisplayData.emptyIfNull(found)));
        } catch (RuntimeException e) {
            env.replyError(InspectReply.MESSAGE_TYPE.error(), ErrorReply.of(e));
        }
    }

    private DisplayData inspect(InspectRequest request) {
        String code = request.getCode();
        int cursor = CodePoints.toUtf16(code, request.getCursorPos());
        Optional<String> help = inspector.inspect(code, cursor);
        return help.map(DisplayData::new).orElseGet(() -> javas(request, code, cursor));
    }

    private DisplayData javas(InspectRequest request, String code, int cursor) {
        return CellSource.magicAt(code, cursor).isPresent()
                ? null
                : kernel.inspect(
                        CellSource.withoutMagics(code), cursor, request.getDetailLevel() > 0);
    }
}
