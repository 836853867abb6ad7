package org.jotter.kernel;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every member of JJava that we touch, without {@code org.dflib.jjava.}, {@code java.lang.} and
 * {@code java.util.}. A kernel upgrade that takes one away is named by a test, not by a notebook.
 */
final class KernelMembers {

    /** Named in our source: the same in every version that we know. */
    static final List<String> IN_SOURCE =
            """
            jupyter.Extension.install(jupyter.kernel.BaseKernel) : void
            jupyter.Extension.uninstall(jupyter.kernel.BaseKernel) : void
            jupyter.channels.JupyterConnection.close() : void
            jupyter.channels.JupyterConnection.getHandler(jupyter.messages.MessageType) : jupyter.channels.ShellHandler
            jupyter.channels.JupyterConnection.prepareReplyEnv(jupyter.channels.ShellChannel, jupyter.messages.MessageContext) : jupyter.channels.ShellReplyEnvironment
            jupyter.channels.JupyterConnection.setHandler(jupyter.messages.MessageType, jupyter.channels.ShellHandler) : void
            jupyter.channels.ShellChannel.readMessage() : jupyter.messages.Message
            jupyter.channels.ShellHandler.handle(jupyter.channels.ShellReplyEnvironment, jupyter.messages.Message) : void
            jupyter.channels.ShellReplyEnvironment(jupyter.channels.ShellChannel, jupyter.channels.StdinChannel, jupyter.channels.JupyterSocket, jupyter.messages.MessageContext)
            jupyter.channels.ShellReplyEnvironment.getContext() : jupyter.messages.MessageContext
            jupyter.channels.ShellReplyEnvironment.getIopub() : jupyter.channels.JupyterSocket
            jupyter.channels.ShellReplyEnvironment.getShell() : jupyter.channels.JupyterSocket
            jupyter.channels.ShellReplyEnvironment.isMarkedForShutdown() : boolean
            jupyter.channels.ShellReplyEnvironment.readFromStdIn(String, boolean) : String
            jupyter.channels.ShellReplyEnvironment.reply(jupyter.messages.ContentType) : void
            jupyter.channels.ShellReplyEnvironment.reply(jupyter.messages.Message) : void
            jupyter.channels.ShellReplyEnvironment.replyError(jupyter.messages.MessageType, jupyter.messages.reply.ErrorReply) : void
            jupyter.channels.ShellReplyEnvironment.resolveDeferrals() : void
            jupyter.channels.ShellReplyEnvironment.setBusyDeferIdle() : void
            jupyter.kernel.BaseKernel.complete(String, int) : jupyter.kernel.ReplacementOptions
            jupyter.kernel.BaseKernel.display(jupyter.kernel.display.DisplayData) : void
            jupyter.kernel.BaseKernel.evalRaw(String) : Object
            jupyter.kernel.BaseKernel.getIO() : jupyter.kernel.JupyterIO
            jupyter.kernel.BaseKernel.getMagicsRegistry() : jupyter.kernel.magic.MagicsRegistry
            jupyter.kernel.BaseKernel.getRenderer() : jupyter.kernel.display.Renderer
            jupyter.kernel.BaseKernel.getVersion() : String
            jupyter.kernel.BaseKernel.inspect(String, int, boolean) : jupyter.kernel.display.DisplayData
            jupyter.kernel.DisplayStream.display(jupyter.kernel.display.DisplayData) : void
            jupyter.kernel.DisplayStream.updateDisplay(String, jupyter.kernel.display.DisplayData) : void
            jupyter.kernel.JupyterIO.display : jupyter.kernel.DisplayStream
            jupyter.kernel.ReplacementOptions.getReplacements() : List
            jupyter.kernel.ReplacementOptions.getSourceEnd() : int
            jupyter.kernel.ReplacementOptions.getSourceStart() : int
            jupyter.kernel.display.DisplayData()
            jupyter.kernel.display.DisplayData(String)
            jupyter.kernel.display.DisplayData.emptyIfNull(jupyter.kernel.display.DisplayData) : jupyter.kernel.display.DisplayData
            jupyter.kernel.display.DisplayData.putData(String, Object) : void
            jupyter.kernel.display.DisplayData.putMetaData(String, Object) : void
            jupyter.kernel.display.DisplayData.putTransientData(String, Object) : void
            jupyter.kernel.display.RenderContext.getOutputContainer() : jupyter.kernel.display.DisplayData
            jupyter.kernel.display.RenderFunction.render(Object, jupyter.kernel.display.RenderContext) : void
            jupyter.kernel.display.Renderer$RenderRegistration.preferring(String[]) : jupyter.kernel.display.Renderer$RenderRegistration
            jupyter.kernel.display.Renderer$RenderRegistration.register(jupyter.kernel.display.RenderFunction) : void
            jupyter.kernel.display.Renderer.createRegistration(Class) : jupyter.kernel.display.Renderer$RenderRegistration
            jupyter.kernel.magic.CellMagic.eval(jupyter.kernel.BaseKernel, List, String) : Object
            jupyter.kernel.magic.LineMagic.eval(jupyter.kernel.BaseKernel, List) : Object
            jupyter.kernel.magic.MagicTranspiler()
            jupyter.kernel.magic.MagicTranspiler.transpileCell(jupyter.kernel.magic.ParsedCellMagic) : String
            jupyter.kernel.magic.MagicsRegistry.getCellMagicNames() : Set
            jupyter.kernel.magic.MagicsRegistry.getLineMagicNames() : Set
            jupyter.kernel.magic.MagicsRegistry.registerCellMagic(String, jupyter.kernel.magic.CellMagic) : jupyter.kernel.magic.MagicsRegistry
            jupyter.kernel.magic.MagicsRegistry.registerLineMagic(String, jupyter.kernel.magic.LineMagic) : jupyter.kernel.magic.MagicsRegistry
            jupyter.kernel.util.StringStyler(String, String, String, function.Function)
            jupyter.kernel.util.StringStyler.highlight(String) : String
            jupyter.kernel.util.StringStyler.highlightLine(int, String) : String
            jupyter.kernel.util.StringStyler.highlightLines(String) : List
            jupyter.kernel.util.StringStyler.highlightSubstring(String, int, int) : String
            jupyter.kernel.util.StringStyler.highlightSubstringLines(String, int, int) : List
            jupyter.kernel.util.StringStyler.primary(String) : String
            jupyter.kernel.util.StringStyler.primaryLine(int, String) : String
            jupyter.kernel.util.StringStyler.primaryLines(String) : List
            jupyter.kernel.util.StringStyler.secondary(String) : String
            jupyter.kernel.util.StringStyler.secondaryLine(int, String) : String
            jupyter.kernel.util.StringStyler.secondaryLines(String) : List
            jupyter.messages.Header.getType() : jupyter.messages.MessageType
            jupyter.messages.Message(jupyter.messages.MessageContext, jupyter.messages.MessageType, Object)
            jupyter.messages.Message.getContent() : Object
            jupyter.messages.Message.getHeader() : jupyter.messages.Header
            jupyter.messages.MessageType.COMPLETE_REQUEST : jupyter.messages.MessageType
            jupyter.messages.MessageType.EXECUTE_REPLY : jupyter.messages.MessageType
            jupyter.messages.MessageType.EXECUTE_REQUEST : jupyter.messages.MessageType
            jupyter.messages.MessageType.equals(Object) : boolean
            jupyter.messages.MessageType.INSPECT_REQUEST : jupyter.messages.MessageType
            jupyter.messages.MessageType.error() : jupyter.messages.MessageType
            jupyter.messages.reply.CompleteReply(List, int, int, Map)
            jupyter.messages.reply.CompleteReply.MESSAGE_TYPE : jupyter.messages.MessageType
            jupyter.messages.reply.ErrorReply.of(Exception) : jupyter.messages.reply.ErrorReply
            jupyter.messages.reply.InspectReply(boolean, jupyter.kernel.display.DisplayData)
            jupyter.messages.reply.InspectReply.MESSAGE_TYPE : jupyter.messages.MessageType
            jupyter.messages.request.CompleteRequest.getCode() : String
            jupyter.messages.request.CompleteRequest.getCursorPos() : int
            jupyter.messages.request.ExecuteRequest.shouldStopOnError() : boolean
            jupyter.messages.request.InspectRequest.getCode() : String
            jupyter.messages.request.InspectRequest.getCursorPos() : int
            jupyter.messages.request.InspectRequest.getDetailLevel() : int
            """
                    .lines()
                    .toList();

    /** Reached by reflection, or named in the Java that we make: in 1.0-a7 and newer. */
    static final List<String> BY_REFLECTION =
            """
            jupyter.channels.Loop.loopBody : function.LongSupplier
            jupyter.channels.ShellChannel.connection : jupyter.channels.JupyterConnection
            jupyter.channels.ShellChannel.getEvents() : int
            jupyter.channels.ShellChannel.isControl : boolean
            jupyter.kernel.BaseKernel.errorStyler : jupyter.kernel.util.StringStyler
            jupyter.kernel.BaseKernel.executionCount : concurrent.atomic.AtomicInteger
            jupyter.kernel.BaseKernel.evalBuilder(String) : jupyter.kernel.EvalBuilder
            jupyter.kernel.EvalBuilder.resolveMagics() : jupyter.kernel.EvalBuilder
            jupyter.kernel.EvalBuilder.eval() : Object
            kernel.JavaKernel.formatError(Throwable) : List
            kernel.JavaKernel.getClassLoader() : ClassLoader
            kernel.JavaKernel.getEvaluator() : kernel.execution.CodeEvaluator
            kernel.JavaKernel.getJShell() : jdk.jshell.JShell
            kernel.execution.CodeEvaluator.loaderDelegate : kernel.execution.JJavaLoaderDelegate
            kernel.execution.JJavaLoaderDelegate.declaredClasses : Map
            kernel.execution.EvaluationInterruptedException(String)
            jupyter.kernel.magic.UndefinedMagicException(String, boolean)
            jupyter.kernel.BaseNotebookStatics.cellMagic(String, List, String) : Object
            jupyter.kernel.BaseNotebookStatics.lineMagic(String, List) : Object
            jupyter.kernel.BaseKernel.magicsResolver : jupyter.kernel.magic.MagicsResolver
            jupyter.kernel.magic.MagicsResolver.cellMagicPattern : regex.Pattern
            jupyter.kernel.magic.MagicsResolver.lineMagicPattern : regex.Pattern
            jupyter.kernel.magic.MagicsResolver.magicTranspiler : jupyter.kernel.magic.MagicTranspiler
            jupyter.kernel.magic.ParsedCellMagic.cellBodyAfterMagic : String
            """
                    .lines()
                    .toList();

    private static final String JJAVA = "org.dflib.jjava.";

    private KernelMembers() {}

    /** Those of the wanted members that the class loader's JJava lacks. */
    static List<String> missing(List<String> wanted, ClassLoader jjava) {
        Set<String> there = new HashSet<>();
        for (String owner : wanted.stream().map(KernelMembers::owner).distinct().toList()) {
            there.addAll(membersOf(owner, jjava));
        }
        return wanted.stream().filter(member -> !there.contains(member)).toList();
    }

    /** The class: all before the constructor's bracket, or before the member's name. */
    static String owner(String member) {
        String name = member.replaceFirst("[(:].*", "").strip();
        boolean constructor = member.matches("[^:]*\\)");
        return constructor ? name : name.substring(0, name.lastIndexOf('.'));
    }

    private static Set<String> membersOf(String owner, ClassLoader jjava) {
        try {
            Class<?> type = Class.forName(JJAVA + owner, false, jjava);
            return all(type, new ArrayList<>()).stream()
                    .flatMap(KernelMembers::declared)
                    .map(member -> owner + member)
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            return Set.of();
        }
    }

    private static List<Class<?>> all(Class<?> type, List<Class<?>> found) {
        found.add(type);
        if (type.getSuperclass() != null) {
            all(type.getSuperclass(), found);
        }
        for (Class<?> parent : type.getInterfaces()) {
            all(parent, found);
        }
        return found;
    }

    private static Stream<String> declared(Class<?> type) {
        List<String> members = new ArrayList<>();
        for (Constructor<?> c : type.getDeclaredConstructors()) {
            members.add(parameters(c.getParameterTypes()));
        }
        for (Field f : type.getDeclaredFields()) {
            members.add("." + f.getName() + " : " + brief(f.getType().getTypeName()));
        }
        for (Method m : type.getDeclaredMethods()) {
            String result = brief(m.getReturnType().getTypeName());
            members.add("." + m.getName() + parameters(m.getParameterTypes()) + " : " + result);
        }
        return members.stream();
    }

    private static String parameters(Class<?>[] types) {
        return Arrays.stream(types)
                .map(type -> brief(type.getTypeName()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    static String brief(String typeName) {
        return typeName.replaceFirst("^(org\\.dflib\\.jjava|java\\.lang|java\\.util)\\.", "");
    }
}
