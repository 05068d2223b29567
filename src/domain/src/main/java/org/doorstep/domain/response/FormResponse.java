package org.doorstep.domain.response;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.doorstep.domain.access.Category;
import org.jspecify.annotations.Nullable;

/// A form that was filled in about the person in whose file it is. There is one from the moment on
/// at which it is completed; until then its answers are kept on the laptop. Immutable: a correction
/// is a new one that points back.
///
/// @param form id of the form
/// @param edition of the form by which it was filled in, a number of the council’s, or [#SHIPPED]
/// @param title of the form
/// @param service for which; also the record's category
/// @param kind what sort of thing it is in the timeline: wire name of a kind of event
/// @param answered how many questions were answered
/// @param caseId the case to which it belongs, or null
/// @param corrects the response that this one corrects, or null
/// @param answers by question, as the kind of each question says; in alphabetical order, also
///   within
/// @param notAnswered ids of the questions that were asked and not answered, in alphabetical order;
///   null for none
public record FormResponse(
        String form,
        int edition,
        String title,
        Category service,
        String kind,
        int answered,
        @Nullable UUID caseId,
        @Nullable UUID corrects,
        Map<String, Object> answers,
        @Nullable List<String> notAnswered) {

    /// The edition that Doorstep brings.
    public static final int SHIPPED = 0;

    private static final int NAME_CHARACTERS = 200;
    private static final int MOST_ANSWERS = 2_000;

    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public FormResponse {
        kind = kind == null ? "other" : kind;
        answers = answers == null ? Map.of() : ordered(answers);
        notAnswered =
                notAnswered == null || notAnswered.isEmpty()
                        ? null
                        : notAnswered.stream().sorted().distinct().toList();
    }

    /// A form of which every question that was asked was answered, or left out.
    public FormResponse(
            String form,
            int edition,
            String title,
            Category service,
            String kind,
            int answered,
            @Nullable UUID caseId,
            @Nullable UUID corrects,
            Map<String, Object> answers) {
        this(form, edition, title, service, kind, answered, caseId, corrects, answers, null);
    }

    /// Whether that question was asked and not answered.
    public boolean wasNotAnswered(String question) {
        return notAnswered != null && notAnswered.contains(question);
    }

    /// The same with these answers.
    public FormResponse with(Map<String, Object> others) {
        return new FormResponse(
                form,
                edition,
                title,
                service,
                kind,
                answered,
                caseId,
                corrects,
                others,
                notAnswered);
    }

    /// What is wrong with it, for an officer to read.
    @SuppressWarnings("ConstantValue") // a body on the wire need not have the fields
    public Optional<String> fault() {
        if (isMissing(form) || isMissing(title) || service == null || edition < SHIPPED) {
            return Optional.of("A completed form says which form it is, and for which service.");
        }
        if (answers.isEmpty() && notAnswered == null
                || answers.size() > MOST_ANSWERS
                || notAnswered != null && notAnswered.size() > MOST_ANSWERS) {
            return Optional.of("A completed form has answers, and no more than its form asks for.");
        }
        return Optional.empty();
    }

    private static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > NAME_CHARACTERS;
    }

    /// The same answers always make the same bytes.
    private static Map<String, Object> ordered(Map<?, ?> given) {
        var ordered = new TreeMap<String, Object>();
        given.forEach((name, value) -> {
            if (value != null) {
                ordered.put(String.valueOf(name), value(value));
            }
        });
        return Collections.unmodifiableMap(ordered);
    }

    private static Object value(Object given) {
        return switch (given) {
            case Map<?, ?> object -> ordered(object);
            case Collection<?> list -> list.stream().map(FormResponse::value).toList();
            case Integer number -> number.longValue();
            default -> given;
        };
    }
}
