package org.jotter.models.flavors.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil.HashType;
import java.io.IOException;
import java.io.InvalidClassException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jotter.models.TribuoLoader;
import org.jotter.models.flavors.FolderErrors;
import org.tribuo.common.tree.Node;
import org.tribuo.protos.ProtoSerializable;
import org.tribuo.protos.core.ModelProto;

/**
 * Looks through a model's protobuf before Tribuo reads it. Tribuo and its provenance library OLCUT
 * load the classes that the message names, which runs their static initialisers. So every name that
 * they load, however deep, must be one of theirs and of the type that stands in its place; it is
 * looked at without being initialised. A part of a type that is none of Tribuo's is refused too.
 *
 * <p>{@code object_class_name} is left alone: it is told, never loaded.
 */
final class ModelClasses {

    /** What {@code ProtoUtil.deserialize} loads. */
    private static final String PART = "class_name";

    /** What {@code ProvenanceUtil} and {@code SimpleMarshalledProvenance} load. */
    private static final String PROVENANCE = "provenance_class_name";

    /** The enum of an {@code EnumProvenance}; of another provenance the kind of a hash, or none. */
    private static final String ADDITIONAL = "additional";

    private static final Set<String> HASHES =
            Arrays.stream(HashType.values()).map(HashType::name).collect(Collectors.toSet());

    private final Path file;
    private final Set<String> missing = new TreeSet<>();

    private ModelClasses(Path file) {
        this.file = file;
    }

    /**
     * Looks through a model.
     *
     * @throws org.jotter.tracking.errors.JotterException DENIED where it names what it must not,
     *     UNSUPPORTED where it needs modules of Tribuo that are not here, with the lines that get
     *     them
     */
    static void check(Path file, ModelProto model) throws IOException {
        ModelClasses classes = new ModelClasses(file);
        classes.check(model);
        if (!classes.missing.isEmpty()) {
            throw ModelClassErrors.missing(file, TribuoModules.lines(classes.missing));
        }
    }

    private void check(Message message) throws IOException {
        if (message.getDescriptorForType()
                .getFullName()
                .equals(Any.getDescriptor().getFullName())) {
            checkPart(Any.parseFrom(message.toByteString()));
            return;
        }
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            checkField(field.getKey(), field.getValue());
        }
    }

    private void checkField(FieldDescriptor field, Object value) throws IOException {
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                checkField(field, one);
            }
        } else if (value instanceof Message message) {
            check(message);
        } else if (value instanceof String name) {
            checkName(field.getName(), name);
        } else if (value instanceof ByteString bytes && JavaStream.is(bytes)) {
            checkStream(bytes);
        }
    }

    private void checkName(String field, String name) {
        switch (field) {
            case PART -> check(name, ModelClasses::isPart);
            case PROVENANCE -> check(name, Provenance.class::isAssignableFrom);
            case ADDITIONAL -> {
                if (!name.isEmpty() && !HASHES.contains(name)) {
                    check(name, Class::isEnum);
                }
            }
            default -> {} // a text, which nobody loads
        }
    }

    private void check(String name, Predicate<Class<?>> type) {
        if (!TribuoClasses.isTribuos(name)) {
            throw ModelClassErrors.foreign(file, name);
        }
        Optional<Class<?>> found = TribuoLoader.find(name);
        if (found.isEmpty()) {
            miss(name);
        } else if (!type.test(found.get())) {
            throw ModelClassErrors.misplaced(file, name);
        }
    }

    /** A class that is not here; one that no module brings is none of Tribuo's after all. */
    private void miss(String name) {
        String artifact =
                TribuoModules.artifactOf(name)
                        .orElseThrow(() -> FolderErrors.damaged(file, new LinkageError(name)));
        missing.add(artifact);
    }

    /** A tree knows the classes of its nodes by name and loads none. */
    private static boolean isPart(Class<?> type) {
        return ProtoSerializable.class.isAssignableFrom(type) || Node.class.isAssignableFrom(type);
    }

    private void checkPart(Any any) throws IOException {
        Optional<Descriptor> type = ModelParts.find(any.getTypeUrl());
        if (type.isPresent()) {
            check(DynamicMessage.parseFrom(type.get(), any.getValue()));
            return;
        }
        missing.add(
                ModelParts.className(any.getTypeUrl())
                        .flatMap(TribuoModules::artifactOf)
                        .orElseThrow(() -> ModelClassErrors.foreign(file, any.getTypeUrl())));
        UnknownPart.classNames(any.getValue())
                .filter(name -> TribuoLoader.find(name).isEmpty())
                .flatMap(name -> TribuoModules.artifactOf(name).stream())
                .forEach(missing::add);
    }

    private void checkStream(ByteString bytes) throws IOException {
        if (!missing.isEmpty()) {
            return; // its classes are as little here as those of its module
        }
        try {
            JavaStream.check(bytes);
        } catch (InvalidClassException e) {
            throw ModelClassErrors.foreign(file, e.classname);
        }
    }
}
