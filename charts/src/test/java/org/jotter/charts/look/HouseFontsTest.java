package org.jotter.charts.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class HouseFontsTest {

    @Test
    void theHouseLettersInRoboto() {
        assertThat(HouseFonts.regular(11).getFamily()).isEqualTo("Roboto");
        assertThat(HouseFonts.strong(15).getSize2D()).isEqualTo(15);
    }

    @Test
    void weightsAreThoseOfStyleSheets() {
        assertThat(HouseFonts.weight(HouseFonts.regular(11))).isEqualTo(400);
        assertThat(HouseFonts.weight(HouseFonts.strong(11))).isEqualTo(600);
        assertThat(HouseFonts.weight(new Font(Font.SERIF, Font.BOLD, 11))).isEqualTo(700);
    }

    @Test
    void aFontOfTheUsersStaysWhereTheMachineHasFonts() {
        Font chosen = new Font(Font.SERIF, Font.ITALIC, 13);
        assertThat(HouseFonts.usable(chosen)).isSameAs(chosen);
    }

    @Test
    void lettersThatRobotoLacksComeFromTheMachine() {
        Font ours = HouseFonts.regular(11);
        assertThat(HouseFonts.withLettersOf(ours, "Žluťoučký кот")).isSameAs(ours);
        assertThat(HouseFonts.withLettersOf(ours, "مرحبا").getFamily()).isNotEqualTo("Roboto");
    }
}
