package org.jotter.models;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;

/** What one must know about a Tribuo trainer before using it. */
final class Trainers {

    private Trainers() {}

    /** The trainer as a classification trainer; one of another output type is refused. */
    static <T extends Output<T>> Trainer<Label> classifier(Trainer<T> trainer) {
        Type output = outputType(trainer);
        if (output instanceof Class<?> type && type != Label.class) {
            throw new JotterException(
                    JotterException.Kind.UNSUPPORTED,
                    "%s learns %s outputs; only classification trainers (Trainer<Label>) can be"
                                    .formatted(
                                            trainer.getClass().getSimpleName(),
                                            type.getSimpleName())
                            + " trained here, such as new LogisticRegressionTrainer()");
        }
        @SuppressWarnings("unchecked") // A type variable that erasure left open is a Label's here.
        Trainer<Label> classifier = (Trainer<Label>) trainer;
        return classifier;
    }

    /** The model in its trainer's type. */
    static <T extends Output<T>> Model<T> modelOf(Trainer<T> trainer, Model<Label> model) {
        @SuppressWarnings("unchecked") // The trainer made it: T is Label.
        Model<T> same = (Model<T>) model;
        return same;
    }

    /**
     * Sets the trainers inside a trainer to their first invocation; Tribuo's own rewinding forgets
     * them (AdaBoost), so a second training with the same object would differ.
     */
    static void rewind(Trainer<?> trainer) {
        for (Class<?> type = trainer.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Trainer.class.isAssignableFrom(field.getType()) && field.trySetAccessible()) {
                    rewindField(trainer, field);
                }
            }
        }
    }

    private static void rewindField(Trainer<?> trainer, Field field) {
        try {
            if (field.get(trainer) instanceof Trainer<?> inner && inner != trainer) {
                inner.setInvocationCount(0);
                rewind(inner);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a trainer's class says of T in Trainer<T>; a type variable where it leaves it open. */
    private static Type outputType(Trainer<?> trainer) {
        return TypeToken.of(trainer.getClass())
                .resolveType(Trainer.class.getTypeParameters()[0])
                .getType();
    }
}
