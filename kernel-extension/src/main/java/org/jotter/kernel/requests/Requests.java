package org.jotter.kernel.requests;

import java.util.HashSet;
import java.util.Set;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.messages.MessageType;
import org.jotter.magics.completion.Completer;
import org.jotter.magics.completion.Inspector;
import org.jotter.magics.completion.MagicSpecs;

/** Puts our handlers before JJava's. */
public final class Requests {

    private Requests() {}

    /** Answers the kernel's front ends from its connection on. */
    public static void answer(BaseKernel kernel, MagicSpecs magics) {
        Connections.whenConnected(connection -> answer(connection, kernel, magics));
    }

    private static void answer(JupyterConnection connection, BaseKernel kernel, MagicSpecs magics) {
        connection.setHandler(MessageType.EXECUTE_REQUEST, new StopOnError(connection));
        connection.setHandler(
                MessageType.COMPLETE_REQUEST,
                new Completions(kernel, new Completer(magics, () -> names(kernel))));
        connection.setHandler(
                MessageType.INSPECT_REQUEST, new Inspections(kernel, new Inspector(magics)));
    }

    private static Set<String> names(BaseKernel kernel) {
        Set<String> names = new HashSet<>();
        kernel.getMagicsRegistry().getLineMagicNames().forEach(name -> names.add("%" + name));
        kernel.getMagicsRegistry().getCellMagicNames().forEach(name -> names.add("%%" + name));
        return names;
    }
}
