package org.jotter.models.flavors.tribuo;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Internal;
import com.google.protobuf.Message;
import java.util.Map;
import java.util.Optional;
import org.jotter.models.TribuoLoader;

/**
 * Finds the protobuf types of which Tribuo's models are made, by Tribuo's own rule of where they
 * are: {@code tribuo.common.xgboost.XGBoostModelProto} is a class of that name in {@code
 * org.tribuo.common.xgboost.protos}. So the types of a module are known wherever its jar is.
 */
final class ModelParts {

    private static final String TRIBUO = "tribuo.";

    /** Packages that break the rule. */
    private static final Map<String, String> ELSEWHERE =
            Map.of(
                    "tribuo.core", "org.tribuo.protos.core",
                    "tribuo.math.impl", "org.tribuo.math.protos",
                    "tribuo.regression.mnb", "org.tribuo.regression.slm.protos",
                    "tribuo.regression.tree", "org.tribuo.regression.rtree.protos");

    private ModelParts() {}

    /**
     * The class of a type, whether or not it is here; empty for a type of no module of Tribuo's.
     */
    static Optional<String> className(String typeUrl) {
        String type = typeUrl.substring(typeUrl.lastIndexOf('/') + 1);
        int dot = type.lastIndexOf('.');
        if (!type.startsWith(TRIBUO) || dot < TRIBUO.length()) {
            return Optional.empty();
        }
        String inPackage = type.substring(0, dot);
        String rule = "org.%s.protos".formatted(inPackage);
        return Optional.of(ELSEWHERE.getOrDefault(inPackage, rule) + '.' + type.substring(dot + 1));
    }

    /** The type itself; empty where its class is not here or is something else. */
    static Optional<Descriptor> find(String typeUrl) {
        return className(typeUrl)
                .flatMap(TribuoLoader::find)
                .filter(Message.class::isAssignableFrom)
                .map(type -> Internal.getDefaultInstance(type.asSubclass(Message.class)))
                .map(Message::getDescriptorForType)
                .filter(type -> typeUrl.endsWith("/" + type.getFullName()));
    }
}
