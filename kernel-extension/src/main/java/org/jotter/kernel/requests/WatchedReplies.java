package org.jotter.kernel.requests;

import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.dflib.jjava.jupyter.messages.reply.ErrorReply;

/** The replies to one request, which notice that it failed. */
final class WatchedReplies extends ShellReplyEnvironment {

    private final ShellReplyEnvironment original;
    private boolean failed;

    WatchedReplies(ShellReplyEnvironment original) {
        super((ShellChannel) original.getShell(), null, original.getIopub(), original.getContext());
        this.original = original;
    }

    @Override
    public void replyError(MessageType<?> type, ErrorReply error) {
        failed = true;
        super.replyError(type, error);
    }

    @Override
    public String readFromStdIn(String prompt, boolean isPassword) {
        return original.readFromStdIn(prompt, isPassword);
    }

    boolean failed() {
        return failed;
    }
}
