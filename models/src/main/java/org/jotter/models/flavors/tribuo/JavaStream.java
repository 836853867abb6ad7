package org.jotter.models.flavors.tribuo;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Set;

/**
 * Looks through serialized Java objects before Tribuo reads them. Its LibLinear models hold such a
 * stream, and reading one can run any class's code; so it is read here first, with the few classes
 * that LibLinear writes and no others. The same bytes then hold nothing else for Tribuo.
 */
final class JavaStream extends ObjectInputStream {

    private static final ByteString MAGIC = ByteString.fromHex("aced0005");

    private static final Set<String> ALLOWED =
            Set.of(
                    "de.bwaldvogel.liblinear.Model",
                    "de.bwaldvogel.liblinear.SolverType",
                    "java.lang.Enum",
                    "[D",
                    "[I");

    private JavaStream(ByteString bytes) throws IOException {
        super(bytes.newInput());
        // A damaged length must not reserve memory that the bytes cannot fill.
        setObjectInputFilter(
                about ->
                        about.arrayLength() > bytes.size()
                                ? ObjectInputFilter.Status.REJECTED
                                : ObjectInputFilter.Status.UNDECIDED);
    }

    static boolean is(ByteString bytes) {
        return bytes.startsWith(MAGIC);
    }

    /**
     * Reads the stream with the allowed classes only.
     *
     * @throws InvalidClassException where it names another class
     */
    static void check(ByteString bytes) throws IOException {
        try (JavaStream stream = new JavaStream(bytes)) {
            stream.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass described)
            throws IOException, ClassNotFoundException {
        String name = described.getName();
        if (!ALLOWED.contains(name)) {
            throw new InvalidClassException(name, "not allowed");
        }
        return Class.forName(name, false, JavaStream.class.getClassLoader());
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
        throw new InvalidClassException(String.join(", ", interfaces), "not allowed");
    }
}
