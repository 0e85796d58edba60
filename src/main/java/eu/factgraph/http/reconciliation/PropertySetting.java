package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import eu.factgraph.dataset.Language;
import java.util.List;
import java.util.stream.Stream;

/** What a client may choose of a property (Reconciliation Service API 0.2, section 7.1). */
record PropertySetting(
        String name,
        String label,
        String type,
        @SerializedName("default") Object fallback,
        String help_text,
        List<SettingChoice> choices) {

    /** The value of the language that gives texts in all languages. */
    static final String ALL = "all";

    private static final String LANGUAGE = "lang";
    private static final String LIMIT = "limit";

    record SettingChoice(String name, String value) {}

    /** In a manifest for a reader of {@code language}. */
    static List<PropertySetting> all(Language language) {
        return List.of(
                new PropertySetting(
                        LIMIT,
                        "Maximum number of values",
                        "number",
                        0,
                        "0 gives all values.",
                        null),
                new PropertySetting(
                        LANGUAGE,
                        "Language of texts and names",
                        "select",
                        language.tag(),
                        "Where there is no text in it, the first of English, Dutch, French and German is taken.",
                        languages()));
    }

    private static List<SettingChoice> languages() {
        return Stream.concat(
                        Stream.of(new SettingChoice("all", ALL)),
                        Stream.of(Language.values())
                                .map(
                                        language ->
                                                new SettingChoice(
                                                        language.endonym(), language.tag())))
                .toList();
    }

    /** The language that is chosen, {@link #ALL}, or else {@code reader}'s. */
    static String language(JsonObject settings, Language reader) {
        JsonElement chosen = settings.get(LANGUAGE);
        return chosen != null && chosen.isJsonPrimitive() ? chosen.getAsString() : reader.tag();
    }

    /**
     * How many values are wanted.
     *
     * @throws NumberFormatException if the setting is no number
     */
    static int limit(JsonObject settings) {
        JsonElement chosen = settings.get(LIMIT);
        if (chosen == null || chosen.isJsonNull()) {
            return Integer.MAX_VALUE;
        }
        if (!chosen.isJsonPrimitive()) {
            throw new NumberFormatException(LIMIT);
        }
        int limit = chosen.getAsInt();
        return limit <= 0 ? Integer.MAX_VALUE : limit;
    }
}
