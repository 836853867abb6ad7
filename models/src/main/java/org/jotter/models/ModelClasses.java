package org.jotter.models;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TypeRegistry;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tribuo.classification.protos.TribuoClassificationCore;
import org.tribuo.classification.sgd.protos.TribuoClassificationSgd;
import org.tribuo.common.sgd.protos.TribuoCommonSgd;
import org.tribuo.common.tree.protos.TribuoTree;
import org.tribuo.math.protos.TribuoMath;
import org.tribuo.math.protos.TribuoMathImpl;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.TribuoCore;
import org.tribuo.protos.core.TribuoCoreImpl;

/**
 * Looks through a model's protobuf before Tribuo reads it. Tribuo loads the classes that the
 * message names, so every name in it, however deep, must be one of Tribuo's or of its configuration
 * library's; a part of a type that is not known here is refused too.
 */
final class ModelClasses {

    private static final List<String> ALLOWED =
            List.of("org.tribuo.", "com.oracle.labs.mlrg.olcut.");

    private static final TypeRegistry PARTS =
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
        } else if (value instanceof String name && field.getName().endsWith("class_name")) {
            if (ALLOWED.stream().noneMatch(name::startsWith)) {
                throw ModelFolderErrors.foreignClass(file, name);
            }
        }
    }

    private Message unpack(Any any) throws InvalidProtocolBufferException {
        Descriptor type = PARTS.getDescriptorForTypeUrl(any.getTypeUrl());
        if (type == null) {
            throw ModelFolderErrors.foreignClass(file, any.getTypeUrl());
        }
        return DynamicMessage.parseFrom(type, any.getValue());
    }
}
