package org.doorstep.store;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import org.doorstep.testing.architecture.HouseRules;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

@AnalyzeClasses(packages = "org.doorstep.store", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest static final ArchTests house = ArchTests.in(HouseRules.class);

    /// A reading that nobody closes keeps its connection at the state of the store that it began
    /// with: whoever reads by that connection afterwards does not see what was saved since. Rows
    /// that are too many to fetch come by `fetchLazy`, in these classes alone, which close it.
    @ArchTest
    static final ArchRule noQueryIsLeftOpen =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("Salvage")
                    .and()
                    .doNotHaveSimpleName("Outbox")
                    .and()
                    .doNotHaveSimpleName("Recount")
                    .and()
                    .doNotHaveSimpleName("Proof")
                    .should()
                    .callMethodWhere(
                            target(
                                            owner(
                                                    assignableTo(ResultQuery.class)
                                                            .or(assignableTo(DSLContext.class))))
                                    .and(
                                            target(
                                                    nameMatching(
                                                            "stream|parallelStream|fetchStream.*|fetchLazy|fetchResultSet"))));
}
