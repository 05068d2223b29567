package org.doorstep.hub.ops;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// What JSON allows and PostgreSQL or the canonical form does not: the character NUL, halves of
/// surrogate pairs, numbers that no double holds.
final class Texts {

    private Texts() {}

    static boolean canBeKept(JsonNode node) {
        if (node.isString()) {
            return canBeKept(node.asString());
        }
        if (node.isNumber()) {
            return Double.isFinite(node.doubleValue());
        }
        if (node.isObject()) {
            return node.propertyStream()
                    .allMatch(field -> canBeKept(field.getKey()) && canBeKept(field.getValue()));
        }
        return node.valueStream().allMatch(Texts::canBeKept);
    }

    private static boolean canBeKept(String text) {
        return text.indexOf('\0') < 0
                && (isPlain(text) || StandardCharsets.UTF_8.newEncoder().canEncode(text));
    }

    /// Without any surrogate, as nearly all that is written.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
