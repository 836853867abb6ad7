package org.jotter.models.flavors.tribuo;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil.HashType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jotter.models.flavors.FolderErrors;
import org.tribuo.classification.protos.TribuoClassificationCore;
import org.tribuo.classification.sgd.protos.TribuoClassificationSgd;
import org.tribuo.common.sgd.protos.TribuoCommonSgd;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.protos.TribuoTree;
import org.tribuo.math.protos.TribuoMath;
import org.tribuo.math.protos.TribuoMathImpl;
import org.tribuo.protos.ProtoSerializable;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.TribuoCore;
import org.tribuo.protos.core.TribuoCoreImpl;

/**
 * Looks through a model's protobuf before Tribuo reads it. Tribuo and its provenance library OLCUT
 * load the classes that the message names, which runs their static initialisers. So every name that
 * they load, however deep, must be one of theirs and of the type that stands in its place; it is
 * looked at without being initialised. A part of a type that is not known here is refused too.
 *
 * <p>{@code object_class_name} is left alone: it is told, never loaded.
 */
final class ModelClasses {

    private static final List<String> ALLOWED =
            List.of("org.tribuo.", "com.oracle.labs.mlrg.olcut.");

    /** What {@code ProtoUtil.deserialize} loads. */
    private static final String PART = "class_name";

    /** What {@code ProvenanceUtil} and {@code SimpleMarshalledProvenance} load. */
    private static final String PROVENANCE = "provenance_class_name";

    /** The enum of an {@code EnumProvenance}; of another provenance the kind of a hash, or none. */
    private static final String ADDITIONAL = "additional";

    private static final Set<String> HASHES =
            Arrays.stream(HashType.values()).map(HashType::name).collect(Collectors.toSet());

    static final TypeRegistry PARTS =
            TypeRegistry.newBuilder()
                    .add(TribuoCore.getDescriptor().getMessageTypes())
                    .add(TribuoCoreImpl.getDescriptor().getMessageTypes())
                    .add(TribuoMath.getDescriptor().getMessageTypes())
                    .add(TribuoMathImpl.getDescriptor().getMessageTypes())
                    .add(TribuoTree.getDescriptor().getMessageTypes())
                    .add(TribuoCommonSgd.getDescriptor().getMessageTypes())
                    .add(TribuoClassificationCore.getDescriptor().getMessageTypes())
                    .add(TribuoClassificationSgd.getDescriptor().getMessageTypes())
                    .build();

    private final Path file;

    private ModelClasses(Path file) {
        this.file = file;
    }

    static void check(Path file, ModelProto model) throws InvalidProtocolBufferException {
        new ModelClasses(file).check(model);
    }

    private void check(Message message) throws InvalidProtocolBufferException {
        if (message.getDescriptorForType()
                .getFullName()
                .equals(Any.getDescriptor().getFullName())) {
            check(unpack(Any.parseFrom(message.toByteString())));
            return;
        }
        for (Map.Entry<FieldDescriptor, Object> field : message.getAllFields().entrySet()) {
            checkField(field.getKey(), field.getValue());
        }
    }

    private void checkField(FieldDescriptor field, Object value)
            throws InvalidProtocolBufferException {
        if (value instanceof Collection<?> many) {
            for (Object one : many) {
                checkField(field, one);
            }
        } else if (value instanceof Message message) {
            check(message);
        } else if (value instanceof String name) {
            checkName(field.getName(), name);
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
        if (ALLOWED.stream().noneMatch(name::startsWith)) {
            throw ModelClassErrors.foreignClass(file, name);
        }
        if (!type.test(uninitialised(name))) {
            throw ModelClassErrors.misplacedClass(file, name);
        }
    }

    /** A tree knows the classes of its nodes by name and loads none. */
    private static boolean isPart(Class<?> type) {
        return ProtoSerializable.class.isAssignableFrom(type) || Node.class.isAssignableFrom(type);
    }

    private Class<?> uninitialised(String name) {
        try {
            return Class.forName(name, false, ProtoSerializable.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw FolderErrors.damaged(file, e);
        }
    }

    private Message unpack(Any any) throws InvalidProtocolBufferException {
        Descriptor type = PARTS.getDescriptorForTypeUrl(any.getTypeUrl());
        if (type == null) {
            throw ModelClassErrors.foreignClass(file, any.getTypeUrl());
        }
        return DynamicMessage.parseFrom(type, any.getValue());
    }
}
