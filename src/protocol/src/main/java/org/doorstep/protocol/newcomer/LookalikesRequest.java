package org.doorstep.protocol.newcomer;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.citizen.Newcomer;
import org.doorstep.domain.identifier.NationalInsuranceNumber;
import org.doorstep.domain.identifier.PartialDate;
import org.doorstep.domain.identifier.Samples;
import org.jspecify.annotations.Nullable;

/// `POST /v1/lookalikes`: what is known of somebody whom an officer is about to register. Each may
/// be null or empty, but a name and the whole birth date, or the National Insurance number.
///
/// @param born `yyyy-mm-dd`, or less
/// @param address one line, without the postcode
public record LookalikesRequest(
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String born,
        @Nullable String address,
        @Nullable String postcode,
        @Nullable String phone,
        @Nullable String nationalInsuranceNumber) {

    /// What an officer typed.
    public static LookalikesRequest of(Newcomer newcomer) {
        var born = newcomer.born();
        return new LookalikesRequest(
                newcomer.givenName(),
                newcomer.familyName(),
                born == null ? null : born.toString(),
                newcomer.address(),
                newcomer.postcode(),
                newcomer.phone(),
                newcomer.nationalInsuranceNumber());
    }

    /// What is wrong with it, for who wrote the client to read; it repeats nothing of the question.
    public Optional<String> fault() {
        var tooLong =
                texts().filter(Objects::nonNull)
                        .anyMatch(text ->
                                text.length() > Newcomer.CHARACTERS || text.indexOf('\0') >= 0);
        if (tooLong) {
            return Optional.of(
                    "No field may be longer than %d characters.".formatted(Newcomer.CHARACTERS));
        }
        if (!text(born).isEmpty() && date().isEmpty()) {
            return Optional.of("The field born is no date. Write it as 1979-03-14.");
        }
        if (!text(nationalInsuranceNumber).isEmpty() && insurance().isEmpty()) {
            return Optional.of("The field national_insurance_number is none.");
        }
        return newcomer().askable()
                ? Optional.empty()
                : Optional.of(
                        "Ask with a name and the whole birth date, or with the National Insurance number.");
    }

    /// The same as a laptop knows it, of no service.
    public Newcomer newcomer() {
        return new Newcomer(
                Category.OTHER,
                text(givenName),
                text(familyName),
                date().orElse(null),
                text(address),
                text(postcode),
                text(phone),
                insurance().map(NationalInsuranceNumber::toString).orElse(""));
    }

    private Optional<PartialDate> date() {
        return PartialDate.parse(text(born));
    }

    private Optional<NationalInsuranceNumber> insurance() {
        return NationalInsuranceNumber.parse(text(nationalInsuranceNumber), Samples.ACCEPTED);
    }

    private Stream<@Nullable String> texts() {
        return Stream.of(
                givenName, familyName, born, address, postcode, phone, nationalInsuranceNumber);
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
