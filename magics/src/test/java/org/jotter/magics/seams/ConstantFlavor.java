package org.jotter.magics.seams;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jotter.models.LoggableModel;
import org.jotter.models.flavors.Flavor;
import org.jotter.models.flavors.FlavorFolder;

/** Keeps a {@link ConstantModel} as one number in a text file. */
public final class ConstantFlavor implements Flavor {

    private static final String FILE = "answer.txt";

    @Override
    public String name() {
        return "constant";
    }

    @Override
    public boolean writes(LoggableModel model) {
        return model instanceof ConstantModel;
    }

    @Override
    public Map<String, Object> write(LoggableModel model, Path folder) throws IOException {
        String answer = String.valueOf(((ConstantModel) model).answer());
        Files.writeString(folder.resolve(FILE), answer);
        return Map.of("data", FILE);
    }

    @Override
    public LoggableModel read(FlavorFolder folder) {
        String data = folder.value("data");
        return new ConstantModel(folder.files().text(data, Double::parseDouble));
    }
}
