package org.jotter.magics.notebook;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The type that a variable on the left of a magic can have. */
public final class ValueType {

    /** Of use to the eye only, or not known before the line is run. */
    private static final Set<Class<?>> UNNAMED =
            Set.of(Object.class, Message.class, HelpText.class);

    private ValueType() {}

    /** As written in Java, {@code List<Run>}; empty where the command's value is for looking at. */
    public static Optional<String> of(Class<?> command) {
        return call(command)
                .filter(method -> !UNNAMED.contains(method.getReturnType()))
                .map(Method::getGenericReturnType)
                .map(ValueType::text);
    }

    /** The words for a value: {@code List<Run>}, {@code help}. */
    static String named(Class<?> value) {
        return value == HelpText.class ? "help" : text(value);
    }

    /** What the command's {@code call} says that it gives. */
    static Class<?> ofCall(Class<?> command) {
        return call(command).<Class<?>>map(Method::getReturnType).orElse(Object.class);
    }

    private static Optional<Method> call(Class<?> command) {
        return Arrays.stream(command.getDeclaredMethods())
                .filter(method -> method.getName().equals("call") && !method.isBridge())
                .findFirst();
    }

    /** The type as a notebook's source can name it. */
    static String inSource(Class<?> value) {
        boolean seen = Modifier.isPublic(value.getModifiers()) && value.getCanonicalName() != null;
        return seen ? value.getCanonicalName() : Object.class.getName();
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
