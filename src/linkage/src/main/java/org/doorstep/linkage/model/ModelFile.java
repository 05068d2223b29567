package org.doorstep.linkage.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.doorstep.linkage.LinkageException;
import org.doorstep.linkage.compare.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// A model written down: JSON, the same text for the same model, so that its hash tells by which
/// model a decision was taken, and the model can be taken up again.
public final class ModelFile {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();

    public String write(Model model) {
        return mapper.writeValueAsString(model);
    }

    /// @throws LinkageException if the text is no model, or one of another version
    public Model read(String text) {
        try {
            var version = mapper.readTree(text).path("version").asInt(0);
            if (version != Model.VERSION) {
                throw new LinkageException(
                        "the model is of version "
                                + version
                                + ", and this build reads version "
                                + Model.VERSION
                                + ": link all records again to learn a new one");
            }
            var model = mapper.readValue(text, Model.class);
            check(model);
            return model;
        } catch (JacksonException notModel) {
            throw new LinkageException("this is no model: " + notModel.getOriginalMessage());
        }
    }

    /// SHA-256 of the text, in hexadecimal digits.
    public String hash(Model model) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(write(model).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new LinkageException("this Java has no SHA-256");
        }
    }

    private static void check(Model model) {
        var fewest = Pattern.slots(0);
        if (model.factors().size() < fewest) {
            throw new LinkageException(
                    "the model has " + model.factors().size() + " comparisons of " + fewest);
        }
        for (var slot = 0; slot < model.factors().size(); slot++) {
            for (var kind : Kind.values()) {
                var levels = model.factors().get(slot).of(kind).size();
                if (levels != Pattern.comparison(slot).levels()) {
                    throw new LinkageException(
                            "the model has "
                                    + levels
                                    + " levels of "
                                    + model.factors().get(slot).comparison());
                }
            }
        }
    }
}
