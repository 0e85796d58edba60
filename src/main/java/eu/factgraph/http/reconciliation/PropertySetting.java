package eu.factgraph.http.reconciliation;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.annotations.SerializedName;
import eu.factgraph.dataset.Language;
import java.util.ArrayList;
import java.util.List;

/** A setting of a property (Reconciliation Service API 0.2, section 7.1). */
record PropertySetting(
        String name,
        String label,
        String type,
        @SerializedName("default") Object fallback,
        String help_text,
        List<SettingChoice> choices) {

    /** Value of the language setting for texts in all languages. */
    static final String ALL = "all";

    static final String LIMIT = "limit";
    private static final String LANGUAGE = "lang";

    record SettingChoice(String name, String value) {}

    /**
     * @param language the default of the language setting
     */
    static List<PropertySetting> all(Language language) {
        return List.of(
                new PropertySetting(
                        LIMIT,
                        "Maximum number of values",
                        "number",
                        0,
                        "0 returns all values.",
                        null),
                new PropertySetting(
                        LANGUAGE,
                        "Language of texts and names",
                        "select",
                        language.tag(),
                        "Texts that are not available in it are given in the first of English, Dutch, French and German.",
                        languages()));
    }

    private static List<SettingChoice> languages() {
        var choices = new ArrayList<>(List.of(new SettingChoice("all", ALL)));
        for (Language language : Language.values()) {
            choices.add(new SettingChoice(language.endonym(), language.tag()));
        }
        return choices;
    }

    /** Returns a language tag or {@link #ALL}. */
    static String language(JsonObject settings, Language defaultLanguage) {
        JsonElement value = settings.get(LANGUAGE);
        return value != null && value.isJsonPrimitive()
                ? value.getAsString()
                : defaultLanguage.tag();
    }
}
