package org.jotter;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Tells by which of its two calls a try-with-resources statement closes a resource: after its block
 * has ended, or because the block threw.
 *
 * <p>{@code close()} is not told of the exception. But the Java language (JLS 14.20.3.1) demands
 * that what {@code close()} throws after an exception is added to that exception, so the compiler
 * guards that call, and only that one, with a handler for any {@code Throwable} whose first call is
 * {@code Throwable.addSuppressed}.
 */
final class CloseSite {

    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private CloseSite() {}

    /** True where the method that calls our caller does so because its block threw. */
    static boolean afterException(RunHost host) {
        StackFrame closer = WALKER.walk(frames -> frames.skip(2).findFirst()).orElseThrow();
        return host.classBytes(closer.getDeclaringClass())
                .map(bytes -> new Guards(bytes, closer).cover(closer.getByteCodeIndex()))
                .orElse(false);
    }

    private record Range(int start, int end) {

        /** At most: a load (4 bytes where it is wide), a cast (3), an interface call (5). */
        private static final int LONGEST_CALL = 12;

        boolean isOneCall() {
            return end - start <= LONGEST_CALL;
        }
    }

    /** The parts of one method that are guarded by such a handler, by byte-code offset. */
    private static final class Guards extends ClassReader {

        private final List<Range> ranges = new ArrayList<>();
        private final Map<Label, Integer> offsets = new HashMap<>();

        Guards(byte[] classBytes, StackFrame frame) {
            super(classBytes);
            accept(new GuardFinder(frame), SKIP_DEBUG | SKIP_FRAMES);
        }

        boolean cover(int offset) {
            return ranges.stream().anyMatch(r -> r.start() <= offset && offset < r.end());
        }

        @Override
        protected Label readLabel(int offset, Label[] labels) {
            Label label = super.readLabel(offset, labels);
            offsets.put(label, offset);
            return label;
        }

        private final class GuardFinder extends ClassVisitor {

            private final StackFrame frame;

            GuardFinder(StackFrame frame) {
                super(Opcodes.ASM9);
                this.frame = frame;
            }

            @Override
            public MethodVisitor visitMethod(
                    int access,
                    String name,
                    String descriptor,
                    String signature,
                    String[] exceptions) {
                boolean wanted =
                        name.equals(frame.getMethodName())
                                && descriptor.equals(frame.getDescriptor());
                return wanted ? new HandlerReader() : null;
            }
        }

        /** Keeps the ranges of the handlers whose first call is {@code addSuppressed}. */
        private final class HandlerReader extends MethodVisitor {

            private final Map<Label, List<Range>> guardedBy = new HashMap<>();
            private List<Range> atHandler = List.of();

            HandlerReader() {
                super(Opcodes.ASM9);
            }

            @Override
            public void visitTryCatchBlock(Label start, Label end, Label handler, String type) {
                Range range = new Range(offsets.get(start), offsets.get(end));
                if ("java/lang/Throwable".equals(type) && range.isOneCall()) {
                    guardedBy.computeIfAbsent(handler, h -> new ArrayList<>()).add(range);
                }
            }

            @Override
            public void visitLabel(Label label) {
                atHandler = guardedBy.getOrDefault(label, atHandler);
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String name, String descriptor, boolean isInterface) {
                if (name.equals("addSuppressed") && owner.equals("java/lang/Throwable")) {
                    ranges.addAll(atHandler);
                }
                atHandler = List.of();
            }
        }
    }
}
