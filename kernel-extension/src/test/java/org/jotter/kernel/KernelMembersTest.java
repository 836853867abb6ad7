package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dflib.jjava.jupyter.Extension;
import org.junit.jupiter.api.Test;

/** Against the version of JJava that we compile with. */
class KernelMembersTest {

    @Test
    void everyMemberOfJJavaIsThere() {
        assertThat(KernelMembers.missing(KernelMembers.IN_SOURCE, Extension.class.getClassLoader()))
                .isEmpty();
    }

    @Test
    void aMemberThatIsGoneIsNamed() {
        assertThat(
                        KernelMembers.missing(
                                List.of(
                                        "jupyter.kernel.BaseKernel.getIO() :"
                                                + " jupyter.kernel.JupyterIO",
                                        "jupyter.kernel.BaseKernel.getIO() : String",
                                        "jupyter.kernel.NoSuchClass.run() : void"),
                                Extension.class.getClassLoader()))
                .containsExactly(
                        "jupyter.kernel.BaseKernel.getIO() : String",
                        "jupyter.kernel.NoSuchClass.run() : void");
    }

    @Test
    void theListNamesEveryMemberThatOurCodeCalls() {
        Set<String> listed =
                KernelMembers.IN_SOURCE.stream()
                        .map(member -> member.replaceFirst(" : .*", ""))
                        .collect(Collectors.toSet());
        assertThat(listed).containsAll(membersThatOurCodeCalls());
    }

    private static Set<String> membersThatOurCodeCalls() {
        Set<String> called = new TreeSet<>();
        for (JavaClass ours :
                new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests())
                        .importPackages("org.jotter.kernel")) {
            for (JavaAccess<?> access : ours.getAccessesFromSelf()) {
                if (access.getTargetOwner().getName().startsWith("org.dflib.jjava.")) {
                    called.add(text(access.getTarget()));
                }
            }
        }
        return called;
    }

    private static String text(AccessTarget target) {
        String owner = KernelMembers.brief(target.getOwner().getName());
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget code)) {
            return owner + "." + target.getName();
        }
        String name = code.getName().equals("<init>") ? "" : "." + code.getName();
        return code.getRawParameterTypes().stream()
                .map(type -> KernelMembers.brief(type.reflect().getTypeName()))
                .collect(Collectors.joining(", ", owner + name + "(", ")"));
    }
}
