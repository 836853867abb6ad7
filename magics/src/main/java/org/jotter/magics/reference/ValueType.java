package org.jotter.magics.reference;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jotter.magics.notebook.HelpText;
import org.jotter.magics.notebook.Message;

/** The type that a variable on the left of a magic can have. */
final class ValueType {

    /** Of use to the eye only, or not known before the line is run. */
    private static final Set<Class<?>> UNNAMED =
            Set.of(Object.class, Message.class, HelpText.class);

    private ValueType() {}

    /** As written in Java, {@code List<Run>}; empty where the command's value is for looking at. */
    static Optional<String> of(Class<?> command) {
        return Arrays.stream(command.getDeclaredMethods())
                .filter(method -> method.getName().equals("call") && !method.isBridge())
                .filter(method -> !UNNAMED.contains(method.getReturnType()))
                .findFirst()
                .map(Method::getGenericReturnType)
                .map(ValueType::text);
    }

    private static String text(Type type) {
        Type told = asList(type);
        if (told instanceof ParameterizedType parameterized) {
            return "List<%s>".formatted(text(parameterized.getActualTypeArguments()[0]));
        }
        Class<?> named = (Class<?>) told;
        return named.getName().substring(named.getPackageName().length() + 1).replace('$', '.');
    }

    /** Our lists know more than their elements, for their view; a user needs the elements. */
    private static Type asList(Type type) {
        if (type instanceof Class<?> named && named.getSuperclass() == AbstractList.class) {
            return named.getGenericSuperclass();
        }
        return type;
    }
}
