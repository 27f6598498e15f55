package accord.look.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
    private static final Pattern TOKEN =
            Pattern.compile("--([\\w-]+): light-dark\\((#\\w{6}), (#\\w{6})\\)");
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    private static final Map<String, Color[]> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void the_stylesheet_is_read() throws IOException {
        try (InputStream css =
                TokensTest.class.getResourceAsStream("/META-INF/resources/assets/accord.css")) {
            String text =
                    new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
            Matcher token = TOKEN.matcher(text);
            while (token.find()) {
                TOKENS.put(
                        token.group(1),
                        new Color[] {Color.decode(token.group(2)), Color.decode(token.group(3))});
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void each_side_reads_well_on_everything_that_it_stands_on(int side) {
        String name = "side-" + side;
        for (String ground : new String[] {"surface", "ground", "raised", name + "-wash"}) {
            assertReads(name, ground, TEXT);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void no_side_is_red_or_green(int side) {
        for (Color color : TOKENS.get("side-" + side)) {
            float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
            float hue = hsb[0] * 360;
            boolean vivid = hsb[1] > 0.35;
            assertThat(vivid && (hue > 340 || hue < 15 || (hue > 75 && hue < 165)))
                    .as("hue %s of side %s", hue, side)
                    .isFalse();
        }
    }

    @Test
    void text_reads_well_in_both_themes() {
        for (String ink : new String[] {"ink", "quiet", "accent", "good", "care", "stop"}) {
            assertReads(ink, "surface", TEXT);
            assertReads(ink, "ground", TEXT);
        }
        assertReads("on-accent", "accent", TEXT);
        assertReads("ink", "added", TEXT);
        assertReads("ink", "gone", TEXT);
        assertReads("care", "care-wash", TEXT);
        assertReads("stop", "stop-wash", TEXT);
        assertReads("good", "added", TEXT);
    }

    @Test
    void controls_stand_out_from_what_they_stand_on() {
        assertReads("edge", "surface", CONTROL);
        assertReads("accent", "surface", CONTROL);
    }

    private static void assertReads(String ink, String ground, double least) {
        for (int theme = 0; theme < 2; theme++) {
            double contrast = contrast(color(ink)[theme], color(ground)[theme]);
            assertThat(contrast)
                    .as("%s on %s, %s", ink, ground, theme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Color[] color(String name) {
        assertThat(TOKENS).containsKey(name);
        return TOKENS.get(name);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
