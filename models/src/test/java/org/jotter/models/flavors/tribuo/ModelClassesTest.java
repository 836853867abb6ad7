package org.jotter.models.flavors.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.ObjectProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import com.oracle.labs.mlrg.olcut.provenance.primitives.EnumProvenance;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jotter.models.Flights;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tribuo.Model;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.protos.core.ModelProto;
import org.tribuo.protos.core.TribuoCore;
import org.tribuo.protos.core.TribuoCoreImpl;

/** E2: nothing in a model file can name a class to be loaded but one of Tribuo's, in its place. */
class ModelClassesTest {

    private static final Path FILE = Path.of("model.tribuo.pb");
    private static final String ENUM = EnumProvenance.class.getName();
    private static final String TRAP =
            "org.jotter.models.flavors.tribuo.Trap"; // by name: nothing here loads it

    /** Its members are models within the model, each with a provenance of its own. */
    private static ModelProto ensemble;

    @BeforeAll
    static void train() {
        ensemble =
                ModelTraining.train(
                                new AdaBoostTrainer(new LogisticRegressionTrainer(), 3),
                                Flights.split(Flights.table(200)))
                        .model()
                        .serialize();
    }

    /** Why all this is needed. */
    @Test
    void tribuoItselfWouldRunTheCodeOfAClassThatAProvenanceNames() throws Exception {
        String name = ModelClassesTest.class.getName() + "$Control";

        int setting = places(SimpleProvenanceProto.getDescriptor()) - 1;

        Model<?> model = Model.deserialize(with(simple(ENUM, name), setting));

        assertThat(model).isNotNull();
        assertThat(System.getProperty("jotter.test.control")).isEqualTo("sprung");
    }

    enum Control {
        ONLY;

        static {
            System.setProperty("jotter.test.control", "sprung");
        }
    }

    @Test
    void aSoundModelIsLoaded() throws Exception {
        ModelClasses.check(FILE, ensemble);
    }

    @Test
    void noEnumOfAProvenanceIsLoadedHoweverDeepItIs() throws Exception {
        int places = places(SimpleProvenanceProto.getDescriptor());
        assertThat(places).isGreaterThan(60);

        for (int place = 0; place < places; place++) {
            ModelProto evil = with(simple(ENUM, TRAP), place);

            assertRefused(evil, "names the class '%s', which is none of Tribuo's".formatted(TRAP));
        }
        assertNotSprung();
    }

    @Test
    void noProvenanceOfAnObjectIsLoadedHoweverDeepItIs() throws Exception {
        int places = places(ObjectProvenanceProto.getDescriptor());
        assertThat(places).isGreaterThan(10);

        for (int place = 0; place < places; place++) {
            Message evil = ObjectProvenanceProto.newBuilder().setProvenanceClassName(TRAP).build();

            assertRefused(with(evil, place), "names the class '%s'".formatted(TRAP));
        }
        assertNotSprung();
    }

    @Test
    void anEnumIsLookedAtWhateverProvenanceItsMessageClaimsToBe() throws Exception {
        for (String provenance : List.of(ENUM, ENUM.replace("Enum", "Hash"), "", TRAP)) {
            assertRefused(with(simple(provenance, TRAP), 0), "names the class '");
        }
        assertNotSprung();
    }

    @Test
    void spellingsThatClassForNameTakesAreNoWayAround() throws Exception {
        for (String name : List.of("[L" + TRAP + ";", " " + TRAP, "org.tribuo.[L" + TRAP + ";")) {
            assertThatThrownBy(() -> ModelClasses.check(FILE, with(simple(ENUM, name), 0)))
                    .isInstanceOf(JotterException.class);
        }
        assertNotSprung();
    }

    @Test
    void aClassOfTribuosInTheWrongPlaceIsRefused() throws Exception {
        assertRefused(
                with(simple(ENUM, "org.tribuo.Model"), 0),
                "names the class 'org.tribuo.Model' where no class of that kind belongs");
        assertRefused(
                with(simple("org.tribuo.Tribuo", ""), 0),
                "names the class 'org.tribuo.Tribuo' where no class of that kind belongs");
        assertRefused(
                ensemble.toBuilder().setClassName("org.tribuo.Tribuo").build(),
                "names the class 'org.tribuo.Tribuo' where no class of that kind belongs");
    }

    @Test
    void theKindOfAHashIsNoClass() throws Exception {
        ModelClasses.check(FILE, with(simple(ENUM.replace("Enum", "Hash"), "SHA256"), 0));
    }

    /** A field that a newer Tribuo or OLCUT adds must be looked at before it is added here. */
    @Test
    void everyFieldThatMightNameAClassIsKnown() {
        Set<String> fields = new TreeSet<>();
        Set<String> files = new HashSet<>();
        collect(TribuoCore.getDescriptor(), files, fields);
        collect(TribuoCoreImpl.getDescriptor(), files, fields);

        assertThat(fields)
                .containsExactly(
                        "additional",
                        "binning_type", // an enum of the transformer's own
                        "class_name",
                        "entries", // of a configuration, which no model holds
                        "feature_name",
                        "feature_names",
                        "hash_type", // of java.security.MessageDigest
                        "item",
                        "key",
                        "location",
                        "name",
                        "object_class_name", // told, never loaded
                        "object_name",
                        "op", // an enum of the transformer's own
                        "override",
                        "provenance_class_name",
                        "removed",
                        "selected_features",
                        "serialized",
                        "tag",
                        "tribuo_version",
                        "type", // of a configuration, which no model holds
                        "type_url", // must be one that is known here
                        "value");
    }

    private static void collect(FileDescriptor file, Set<String> files, Set<String> fields) {
        if (files.add(file.getName())) {
            file.getDependencies().forEach(needed -> collect(needed, files, fields));
            file.getMessageTypes().forEach(type -> collect(type, fields));
        }
    }

    private static void collect(Descriptor type, Set<String> fields) {
        type.getFields().stream()
                .filter(field -> field.getJavaType() == FieldDescriptor.JavaType.STRING)
                .forEach(field -> fields.add(field.getName()));
        type.getNestedTypes().forEach(nested -> collect(nested, fields));
    }

    private static Message simple(String provenance, String additional) {
        return SimpleProvenanceProto.newBuilder()
                .setValue("ONLY")
                .setProvenanceClassName(provenance)
                .setAdditional(additional)
                .build();
    }

    private static void assertRefused(ModelProto model, String part) {
        assertThatThrownBy(() -> ModelClasses.check(FILE, model))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("The model file 'model.tribuo.pb' " + part)
                .extracting(e -> ((JotterException) e).kind())
                .isEqualTo(JotterException.Kind.DENIED);
    }

    private static void assertNotSprung() {
        assertThat(System.getProperty("jotter.test.trap")).isNull();
    }

    private static int places(Descriptor type) throws InvalidProtocolBufferException {
        List<Message> found = new ArrayList<>();
        new Change(
                        type,
                        message -> {
                            found.add(message);
                            return message;
                        })
                .in(ensemble);
        return found.size();
    }

    /** The ensemble, the n-th message of a type having these fields as well. */
    private static ModelProto with(Message evil, int place) throws InvalidProtocolBufferException {
        int[] seen = {0};
        return ModelProto.parseFrom(
                new Change(
                                evil.getDescriptorForType(),
                                message -> seen[0]++ == place ? merged(message, evil) : message)
                        .in(ensemble)
                        .toByteString());
    }

    private static Message merged(Message message, Message more) {
        try {
            return more.toBuilder()
                    .clear()
                    .mergeFrom(message.toByteString())
                    .mergeFrom(more)
                    .build();
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes every message of a type, in whatever message it is packed. */
    private record Change(Descriptor type, UnaryOperator<Message> to) {

        Message in(Message message) throws InvalidProtocolBufferException {
            if (message.getDescriptorForType().getFullName().equals(type.getFullName())) {
                return to.apply(message);
            }
            if (message.getDescriptorForType()
                    .getFullName()
                    .equals(Any.getDescriptor().getFullName())) {
                return inside(Any.parseFrom(message.toByteString()));
            }
            Message.Builder changed = message.toBuilder();
            for (FieldDescriptor field : message.getAllFields().keySet()) {
                if (field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
                    change(changed, field);
                }
            }
            return changed.build();
        }

        private void change(Message.Builder in, FieldDescriptor field)
                throws InvalidProtocolBufferException {
            if (!field.isRepeated()) {
                in.setField(field, in((Message) in.getField(field)));
                return;
            }
            for (int i = 0; i < in.getRepeatedFieldCount(field); i++) {
                in.setRepeatedField(field, i, in((Message) in.getRepeatedField(field, i)));
            }
        }

        private Any inside(Any any) throws InvalidProtocolBufferException {
            Descriptor packed = ModelParts.find(any.getTypeUrl()).orElseThrow();
            Message message = DynamicMessage.parseFrom(packed, any.getValue());
            return any.toBuilder().setValue(in(message).toByteString()).build();
        }
    }
}
