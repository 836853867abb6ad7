package org.jotter.kernel.requests;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dflib.jjava.jupyter.channels.ShellHandler;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.reply.CompleteReply;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;
import org.dflib.jjava.jupyter.messages.request.CompleteRequest;
import org.jotter.magics.cell.CellSource;
import org.jotter.magics.completion.Completer;
import org.jotter.magics.completion.Completion;

/** Tab: our magics by their descriptions, Java by JJava, which is shown no line of a magic. */
final class Completions implements ShellHandler<CompleteRequest> {

    /** JShell keeps each value that has no name of its own, a line magic's too. */
    private static final Pattern UNNAMED = Pattern.compile("\\$\\d+.*");

    private final BaseKernel kernel;
    private final Completer completer;

    Completions(BaseKernel kernel, Completer completer) {
        this.kernel = kernel;
        this.completer = completer;
    }

    @Override
    public void handle(ShellReplyEnvironment env, Message<CompleteRequest> request) {
        env.setBusyDeferIdle();
        try {
            String code = request.getContent().getCode();
            int cursor = CodePoints.toUtf16(code, request.getContent().getCursorPos());
            env.reply(reply(code, completion(code, cursor)));
        } catch (RuntimeException e) {
            env.replyError(CompleteReply.MESSAGE_TYPE.error(), ErrorReply.of(e));
        }
    }

    private static CompleteReply reply(String code, Completion completion) {
        return new CompleteReply(
                completion.texts(),
                CodePoints.fromUtf16(code, completion.start()),
                CodePoints.fromUtf16(code, completion.end()),
                Map.of());
    }

    private Completion completion(String code, int cursor) {
        Optional<Completion> ours = completer.complete(code, cursor);
        return ours.filter(completion -> !completion.texts().isEmpty())
                .or(() -> javas(code, cursor))
                .or(() -> ours)
                .orElse(new Completion(List.of(), cursor, cursor));
    }

    private Optional<Completion> javas(String code, int cursor) {
        boolean magic = CellSource.magicAt(code, cursor).isPresent();
        String java = magic ? code : CellSource.withoutMagics(code);
        return Optional.ofNullable(kernel.complete(java, cursor)).map(Completions::named);
    }

    private static Completion named(ReplacementOptions options) {
        List<String> texts =
                options.getReplacements().stream()
                        .filter(text -> !UNNAMED.matcher(text).matches())
                        .toList();
        return new Completion(texts, options.getSourceStart(), options.getSourceEnd());
    }
}
