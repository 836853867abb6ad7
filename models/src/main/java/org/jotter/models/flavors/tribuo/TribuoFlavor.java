package org.jotter.models.flavors.tribuo;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.models.DataPlan;
import org.jotter.models.FittedModel;
import org.jotter.models.LoggableModel;
import org.jotter.models.flavors.Flavor;
import org.jotter.models.flavors.FlavorFolder;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.Tribuo;
import org.tribuo.protos.core.ModelProto;

/** A Tribuo model as protobuf, with the data plan that reads its rows as JSON. */
public final class TribuoFlavor implements Flavor {

    private static final String MODEL = "model.tribuo.pb";
    private static final String PLAN = "data_plan.json";

    @Override
    public String name() {
        return "tribuo";
    }

    @Override
    public boolean writes(LoggableModel model) {
        return model instanceof FittedModel<?>;
    }

    /** By its classes alone: writing it, only to see, would cost some percent of the training. */
    @Override
    public void check(LoggableModel model) {
        TribuoClasses.check(((FittedModel<?>) model).model());
    }

    @Override
    public Map<String, Object> write(LoggableModel model, Path folder) throws IOException {
        FittedModel<?> fitted = (FittedModel<?>) model;
        TribuoClasses.check(fitted.model());
        Path file = folder.resolve(MODEL);
        ModelProto proto = fitted.model().serialize();
        ModelClasses.check(file, proto);
        try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(file))) {
            proto.writeTo(bytes);
        }
        Files.writeString(folder.resolve(PLAN), fitted.plan().toJson());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("data", MODEL);
        entry.put("plan", PLAN);
        entry.put("tribuo_version", Tribuo.VERSION);
        return entry;
    }

    @Override
    public LoggableModel read(FlavorFolder folder) {
        return read(folder, folder.files().text(folder.value("plan"), DataPlan::ofJson));
    }

    /** The plan and the model must be of one mind. */
    private static <T extends Output<T>> FittedModel<T> read(
            FlavorFolder folder, DataPlan<T> plan) {
        String data = folder.value("data");
        Class<T> output = plan.target().task().outputType();
        Model<T> model = folder.files().read(data, file -> model(file).castModel(output));
        if (!plan.target().isOf(model) || !plan.gives(model)) {
            throw folder.files().damaged(data);
        }
        return new FittedModel<>(model, plan, folder.features(), folder.inputExample());
    }

    private static Model<?> model(Path file) throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            ModelProto proto = ModelProto.parseFrom(bytes);
            ModelClasses.check(file, proto);
            return Model.deserialize(proto);
        }
    }
}
