package org.jotter.models.training;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jotter.models.TribuoLoader;
import org.tribuo.Trainer;
import org.tribuo.ensemble.EnsembleCombiner;

/** What one must know about a Tribuo trainer before using it. */
final class Trainers {

    private Trainers() {}

    /**
     * The class of the outputs that a trainer learns. Where its own class leaves that open
     * (bagging, nearest neighbours), the trainer or the combiner within it says so; empty where
     * none does.
     */
    static Optional<Class<?>> outputType(Trainer<?> trainer) {
        return Stream.concat(
                        argument(trainer, Trainer.class),
                        parts(trainer).stream().flatMap(Trainers::outputTypeOfPart))
                .findFirst();
    }

    private static Stream<Class<?>> outputTypeOfPart(Object part) {
        return part instanceof Trainer<?> inner
                ? outputType(inner).stream()
                : argument(part, EnsembleCombiner.class);
    }

    /** What a class says of T in Type<T>; nothing where it leaves it open. */
    private static Stream<Class<?>> argument(Object value, Class<?> generic) {
        Type type =
                TypeToken.of(value.getClass())
                        .resolveType(generic.getTypeParameters()[0])
                        .getType();
        return type instanceof Class<?> || type instanceof ParameterizedType
                ? Stream.of(TypeToken.of(type).getRawType())
                : Stream.empty();
    }

    /**
     * Sets the trainers inside a trainer to their first invocation; Tribuo's own rewinding forgets
     * them (AdaBoost), so a second training with the same object would differ.
     */
    static void rewind(Trainer<?> trainer) {
        for (Object part : parts(trainer)) {
            if (part instanceof Trainer<?> inner) {
                inner.setInvocationCount(0);
                rewind(inner);
            }
        }
    }

    /**
     * Refuses one of Tribuo's trainers whose model Tribuo could not load again.
     *
     * @throws org.jotter.tracking.errors.JotterException UNSUPPORTED
     */
    static void check(Trainer<?> trainer) {
        if (trainer.getClass().getName().startsWith("org.tribuo.")) {
            TribuoLoader.check(trainer.getClass());
        }
        for (Object part : parts(trainer)) {
            if (part instanceof Trainer<?> inner) {
                check(inner);
            }
        }
    }

    /** The trainers and combiners that a trainer holds in its fields. */
    static List<Object> parts(Trainer<?> trainer) {
        List<Object> parts = new ArrayList<>();
        for (Class<?> type = trainer.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (isPart(field.getType()) && field.trySetAccessible()) {
                    parts.add(value(trainer, field));
                }
            }
        }
        parts.removeIf(part -> part == trainer);
        return parts.stream().filter(Objects::nonNull).toList();
    }

    private static boolean isPart(Class<?> type) {
        return Trainer.class.isAssignableFrom(type)
                || EnsembleCombiner.class.isAssignableFrom(type);
    }

    private static Object value(Trainer<?> trainer, Field field) {
        try {
            return field.get(trainer);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
