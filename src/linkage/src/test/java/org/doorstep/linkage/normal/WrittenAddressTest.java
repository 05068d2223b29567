package org.doorstep.linkage.normal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAddressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                "14 Mill Lane, Wrenford|14|mill lane|wrenford",
                "14A MILL LN|14a|mill lane|''",
                "Flat 2, 14 Mill Lane, Wrenford|2/14|mill lane|wrenford",
                "12-14 Mill Rd|12x14|mill road|''",
                "Mill Lane|''|mill lane|''",
                "Rose Cottage, Mill Lane, Wrenford|rose cottage|mill lane|wrenford"
            })
    void aLineIsTakenApart(String line, String house, String street, String town) {
        assertThat(WrittenAddress.read(line)).isEqualTo(new WrittenAddress(house, street, town));
    }
}
