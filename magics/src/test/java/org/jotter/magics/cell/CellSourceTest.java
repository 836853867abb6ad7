package org.jotter.magics.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** B1: where a percent sign is a magic, and where it is Java's. */
class CellSourceTest {

    /** Magics in angle brackets, those behind {@code var name =} with a {@code var} before. */
    private static String marked(String source) {
        return CellSource.toJava(
                source, magic -> (magic.typedByValue() ? "var" : "") + "<" + magic.line() + ">;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String t = \"\"\"\n%d rows\n\"\"\";",
                "String t = \"\"\"\n  a \\\"\"\"\n  %mlflow runs\n  \"\"\";",
                "printf(\"\"\"\n%s \"quoted\"\n%mlflow runs\n\"\"\", x);",
                "// about\n/*\n%mlflow runs\n*/\nint x = 1;",
                "/** %mlflow runs\n%mlflow runs */ int x = 1;",
                "// see\n// %mlflow runs",
                "int r = 17\n    %mod;",
                "int r = (17)\n%mod;",
                "int r = a[1]\n  %mod;",
                "int r = 17 // seventeen\n    %mod;",
                "int r = f(17\n%mod);",
                "int r = 7 %2;",
                "% 4;",
                "String s = \"= %d\";",
                "String s = \"\\\"\\\\\" + \" = %d\";",
                "char c = '\"'; String s = \"= %d\";",
                "char c = '='; r = a %b;",
                "a %= 2;",
                "a == %b",
                "f(a = %b)",
                "String s = \"never closed\n+ \"%d\";",
                "String t = \"\"\"\n%never closed"
            })
    void B1_javaIsLeftAlone(String java) {
        assertThat(marked(java)).isEqualTo(java);
    }

    @Test
    void aMagicBeginsAStatement() {
        assertThat(marked("%mlflow runs")).isEqualTo("<mlflow runs>;");
        assertThat(marked("  %a \"b c\"")).isEqualTo("  <a \"b c\">;");
        assertThat(marked("int a = 1;\n%mlflow runs\r\nint b = a %c;"))
                .isEqualTo("int a = 1;\n<mlflow runs>;\r\nint b = a %c;");
        assertThat(marked("// first\n%a\n/* second */ %b\n%c"))
                .isEqualTo("// first\n<a>;\n/* second */ <b>;\n<c>;");
        assertThat(marked("String t = \"\"\"\n%d\n\"\"\";\n%a")).endsWith("\"\"\";\n<a>;");
        assertThat(marked("%% a\n%%b")).isEqualTo("%% a\n%%b");
    }

    @Test
    void aMagicStandsInABlock() {
        assertThat(marked("if (a) {\n  %a b\n}\n%c")).isEqualTo("if (a) {\n  <a b>;\n}\n<c>;");
        assertThat(marked("if (f(a))\n  %a b\nelse\n  %c"))
                .isEqualTo("if (f(a))\n  <a b>;\nelse\n  <c>;");
        assertThat(marked("f(() -> {\n%a\n});")).isEqualTo("f(() -> {\n<a>;\n});");
        assertThat(marked("switch (a) {\n  case 1:\n    %a\n}"))
                .isEqualTo("switch (a) {\n  case 1:\n    <a>;\n}");
    }

    @Test
    void aMagicIsAssigned() {
        assertThat(marked("List<Run> runs = %mlflow runs"))
                .isEqualTo("List<Run> runs = <mlflow runs>;");
        assertThat(marked("int a = 1; runs =\n  %mlflow runs"))
                .isEqualTo("int a = 1; runs =\n  <mlflow runs>;");
        assertThat(marked("var r = %a\nfinal var s=%b"))
                .isEqualTo("var r = var<a>;\nfinal var s=var<b>;");
        assertThat(marked("if (x) { var r = %a\n}")).isEqualTo("if (x) { var r = var<a>;\n}");
    }

    /** Two words in a row are no expression, so the percent sign can be no operator. */
    @Test
    void aMissingSemicolonBeforeAMagicIsPutThere() {
        assertThat(marked("flights.rowCount()\n%mlflow runs --limit 3"))
                .isEqualTo("flights.rowCount()\n;<mlflow runs --limit 3>;");
    }

    @Test
    void aCellMagicHasItsLineAndItsBody() {
        assertThat(MagicCell.of("%%mlflow run --name a\nint b;\n%c\n"))
                .contains(new MagicCell("mlflow run --name a", "int b;\n%c\n"));
        assertThat(MagicCell.of("%%mlflow run\r\nint b;"))
                .contains(new MagicCell("mlflow run", "int b;"));
        assertThat(MagicCell.of("%%mlflow run --help"))
                .contains(new MagicCell("mlflow run --help", ""));
        assertThat(MagicCell.of("%mlflow runs")).isEmpty();
        assertThat(MagicCell.of("int a;\n%%mlflow run\nint b;")).isEmpty();
    }
}
