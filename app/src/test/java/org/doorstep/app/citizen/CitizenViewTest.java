package org.doorstep.app.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.doorstep.app.citizen.casework.CaseCorner;
import org.doorstep.app.citizen.household.HouseholdModel;
import org.doorstep.app.citizen.marker.MarkerFormModel;
import org.doorstep.app.citizen.note.HandedView;
import org.doorstep.app.citizen.note.NotePorts;
import org.doorstep.app.citizen.note.NoteView;
import org.doorstep.app.citizen.source.SourceNames;
import org.doorstep.app.citizen.task.TaskCorner;
import org.doorstep.app.citizen.task.TaskFormView;
import org.doorstep.app.citizen.timeline.TimelineBand;
import org.doorstep.app.example.Examples;
import org.doorstep.app.example.FileBuilder;
import org.doorstep.app.example.Gone;
import org.doorstep.app.example.Look;
import org.doorstep.app.example.MemoryChanges;
import org.doorstep.app.example.MemoryCitizens;
import org.doorstep.app.example.MemoryDrafts;
import org.doorstep.app.example.MemoryHouseholds;
import org.doorstep.app.example.MemoryMarkers;
import org.doorstep.app.example.MemoryNotes;
import org.doorstep.app.example.MemoryPartings;
import org.doorstep.app.example.MemorySettlements;
import org.doorstep.app.example.MemoryTasks;
import org.doorstep.app.example.TaskExamples;
import org.doorstep.app.example.VisitExamples;
import org.doorstep.app.ui.Appearance;
import org.doorstep.app.ui.Styling;
import org.doorstep.app.ui.form.FormsMenu;
import org.doorstep.app.ui.frame.PageKeys;
import org.doorstep.app.ui.task.TaskLine;
import org.doorstep.app.ui.task.Team;
import org.doorstep.app.ui.visit.VisitWords;
import org.doorstep.app.ui.visit.VisitsMenu;
import org.doorstep.app.work.Background;
import org.doorstep.domain.access.Category;
import org.doorstep.domain.access.Colleague;
import org.doorstep.domain.citizen.CitizenFile;
import org.doorstep.domain.citizen.Field;
import org.doorstep.domain.citizen.SingleView;
import org.doorstep.domain.draft.Drafts.Beside;
import org.doorstep.domain.draft.Drafts.Standing;
import org.doorstep.domain.draft.Unfinished;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The page of a citizen in a real window.
@ExtendWith(ApplicationExtension.class)
class CitizenViewTest {

    private final MemoryCitizens citizens = new MemoryCitizens();
    private final MemoryChanges changes = new MemoryChanges();
    private final MemoryDrafts drafts = new MemoryDrafts();
    private final ObjectProperty<Map<String, Colleague>> colleagues =
            new SimpleObjectProperty<>(Examples.COLLEAGUES.getValue());
    private final MemoryTasks tasks = new MemoryTasks(changes, Examples.CLOCK);
    private final List<TaskCorner> corners = new ArrayList<>();
    private final List<CaseCorner> caseCorners = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final MemorySettlements settlements = new MemorySettlements();
    private final MemoryPartings partings = new MemoryPartings();
    private Runnable undo = () -> {};
    private Stage stage;

    @BeforeAll
    static void fonts() {
        Styling.loadFonts();
    }

    @Start
    void start(Stage stage) {
        this.stage = stage;
    }

    @Test
    void aFactChosenByKeyboardSaysWhoSaysIt(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() ->
                Look.up(page.scene(), Node.class, IdentityBar.VALUE + Field.PHONE).requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(words(page.context()))
                .contains("07700 900457", "Housing extract, row T004512-1", "≠ differs");
    }

    @Test
    void theFocusStaysInTheContextColumnWhenWhatWasPressedIsGone(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() -> page.context().lookup(".now-row").requestFocus());

        robot.type(KeyCode.ENTER);
        assertThat(page.model().detailProperty().get()).isNotInstanceOf(Detail.Now.class);
        assertThat(page.context().isFocusWithin()).isTrue();
        robot.type(KeyCode.ENTER);
        assertThat(page.model().detailProperty().get()).isInstanceOf(Detail.Now.class);
        assertThat(page.context().isFocusWithin()).isTrue();
    }

    @Test
    void aLongNameIsNotSqueezedByWhatCanBeDoneWhichStandsInOneRowBelow(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() -> {
            stage.setWidth(1100);
            page.scene().applyCss();
            page.scene().layout();
        });

        var name = place(page.scene().lookup(".identity .person-name"));
        var row = deeds(page);
        assertThat(row).hasSize(4);
        assertThat(row).allMatch(deed -> deed.getMinY() >= name.getMaxY());
        assertThat(row).allMatch(deed -> deed.getCenterY() == row.getFirst().getCenterY());
        assertThat(name.getHeight()).isLessThan(2 * row.getFirst().getHeight());
    }

    @Test
    void aShortNameHasWhatCanBeDoneBesideIt(FxRobot robot) {
        var page = open(robot, Examples.few());

        var name = place(page.scene().lookup(".identity .person-name"));
        assertThat(deeds(page))
                .hasSize(4)
                .allMatch(deed -> deed.getMinX() > name.getMinX())
                .allMatch(deed -> Math.abs(deed.getCenterY() - name.getCenterY()) <= 1);
    }

    @Test
    void whatServicesSayDifferentlyIsSettledOnceAndCanBeTakenBack(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() ->
                Look.up(page.scene(), Node.class, IdentityBar.VALUE + Field.PHONE).requestFocus());
        robot.type(KeyCode.ENTER);
        var right =
                page.context().lookupAll(".settle .button").stream()
                        .map(Button.class::cast)
                        .toList();
        assertThat(right).hasSizeGreaterThan(1);

        robot.interact(right.getFirst()::fire);

        var settled = settlements.settled().getFirst();
        assertThat(settled.field()).isEqualTo(Field.PHONE);
        assertThat(settled.overruled()).isNotEmpty();
        assertThat(settled.overruled().values()).allMatch(own -> !own.contains(settled.value()));
        assertThat(settled.asked()).isNotEmpty();
        assertThat(said.getLast()).contains("is right from now on");
        robot.interact(undo::run);
        assertThat(settlements.undone()).isEqualTo(1);
    }

    @Test
    void aNameInWhichServicesDifferSaysSoInTheHeaderAndIsSettledByOneChoice(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() ->
                Look.up(page.scene(), Node.class, IdentityBar.VALUE + Field.NAME).requestFocus());
        robot.type(KeyCode.ENTER);
        var right =
                page.context().lookupAll(".settle .button").stream()
                        .map(Button.class::cast)
                        .toList();
        assertThat(right).extracting(Button::getText).anyMatch(text -> text.startsWith("ADEBAYO"));

        robot.interact(right.getFirst()::fire);

        var settled = settlements.settled().getFirst();
        assertThat(settled.field()).isEqualTo(Field.NAME);
        assertThat(settled.asked()).isNotEmpty();
        assertThat(settled.asked().values())
                .allMatch(task -> task.what().startsWith("Change Name to "));
    }

    @Test
    void anAddressInWhichServicesDifferSaysWhichOfThemToAskAndAFormerOneCarriesNoMark(
            FxRobot robot) {
        var page = open(robot, moved());

        robot.interact(() -> page.model().choose(new Detail.Value(Field.ADDRESS)));

        assertThat(words(page.context()))
                .anyMatch(line ->
                        line.endsWith(
                                "ask the service that has it wrong to change it: Council tax, Housing."))
                .contains("≠ differs");
        assertThat(page.context().lookupAll(".other-value"))
                .map(Parent.class::cast)
                .map(CitizenViewTest::words)
                .filteredOn(words -> words.contains("2 Former Road, Wrenford, XA1 2BC"))
                .singleElement()
                .satisfies(words -> assertThat(words).doesNotContain("≠ differs", "same"));
    }

    private static CitizenFile moved() {
        return new FileBuilder("moved")
                .row(
                        Category.COUNCIL_TAX,
                        "counciltax",
                        "CT1",
                        null,
                        List.of(),
                        List.of(),
                        FileBuilder.fact(Field.NAME, "QUIST, Jo", null),
                        FileBuilder.fact(Field.ADDRESS, "1 New Road, Wrenford", "2024-01-01"),
                        FileBuilder.fact(Field.POSTCODE, "XA1 2BC", "2024-01-01"))
                .row(
                        Category.HOUSING,
                        "housing",
                        "H1",
                        null,
                        List.of(),
                        List.of(),
                        FileBuilder.fact(Field.ADDRESS, "9 Other Street, Wrenford", "2020-01-01"),
                        FileBuilder.fact(Field.POSTCODE, "XA1 2BD", "2020-01-01"))
                .ended(
                        Category.BENEFITS,
                        "benefits",
                        "B1",
                        "2021-09-06",
                        FileBuilder.fact(Field.ADDRESS, "2 Former Road, Wrenford", "2015-01-01"),
                        FileBuilder.fact(Field.POSTCODE, "XA1 2BC", "2015-01-01"))
                .file();
    }

    @Test
    void severalRecordsPartAtOnceButNeverAll(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() ->
                page.scene().lookupAll(".toggle-button").stream()
                        .map(ToggleButton.class::cast)
                        .filter(anchor -> anchor.getText().equals("What is known"))
                        .findFirst()
                        .orElseThrow()
                        .fire());
        var boxes =
                page.scene().lookupAll(".parting-row .check-box").stream()
                        .map(CheckBox.class::cast)
                        .toList();
        var part = Look.up(page.scene(), Button.class, Parting.PART);
        robot.interact(() -> boxes.forEach(box -> box.setSelected(true)));
        assertThat(part.isDisabled()).isTrue();

        robot.interact(() -> boxes.getFirst().setSelected(false));
        robot.interact(part::fire);

        assertThat(partings.left()).hasSize(boxes.size() - 1);
        robot.interact(undo::run);
        assertThat(partings.left()).isEmpty();
    }

    @Test
    void controlNWritesANoteThatStandsInTheTimeline(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.interact(() ->
                Look.up(page.scene(), TextArea.class, NoteView.TEXT_AREA)
                        .setText("Rang, all is well"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(words(page.scene())).contains("Rang, all is well", "Waiting to be sent");
    }

    @Test
    void aNoteThatIsWrittenWhereTheTimelineIsNotInSightIsConfirmed(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        write(robot, page, "Rang, all is well");
        assertThat(said).isEmpty();

        robot.interact(
                () -> Look.up(page.scene(), ToggleButton.class, Anchors.PART + "values").fire());
        write(robot, page, "Rang again");

        assertThat(said).containsExactly("written");
    }

    private static void write(FxRobot robot, Page page, String words) {
        robot.interact(() -> {
            page.model().note().begin();
            page.model().note().textProperty().set(words);
            page.model().note().write();
        });
    }

    @Test
    void aNoteIsBegunAndWrittenByKeysAlsoWhereTheFocusIsElsewhere(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() -> {
            assertThat(PageKeys.leftOver(page.view().root(), control(KeyCode.N))).isTrue();
            Look.up(page.scene(), TextArea.class, NoteView.TEXT_AREA).setText("Rang, all is well");
            assertThat(PageKeys.leftOver(page.view().root(), control(KeyCode.ENTER))).isTrue();
            assertThat(PageKeys.leftOver(page.view().root(), control(KeyCode.ENTER))).isFalse();
        });

        assertThat(words(page.scene())).contains("Rang, all is well", "Waiting to be sent");
    }

    @Test
    void controlOOpensACaseAmongTheCases(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.O);

        assertThat(words(page.scene())).contains("New case", "_Kind of case");
    }

    @Test
    void whoeverWaitsForAClaimReadsOfItOnTheTileAndHoldsTheirActionByOnePress(FxRobot robot) {
        var claim = "A benefit claim is being dealt with";
        var told =
                Examples.folasade(List.of())
                        .told(Category.HOUSING, "housing-benefit-claim", "2026-08-05", claim)
                        .file();
        var page = open(robot, told);
        assertThat(words(page.scene())).contains(claim + ", since 5 August 2026");

        robot.interact(() -> page.model().choose(new Detail.Tile(Category.HOUSING)));
        robot.interact(() -> Look.up(page.context(), Button.class, ServicePart.HOLD).fire());

        var held = "Arrears action held until 3 September 2026";
        assertThat(words(page.view().root())).contains(held);
        assertThat(words(page.context())).contains(held, claim + ", since 5 August 2026");

        robot.interact(() -> Look.up(page.context(), Button.class, ServicePart.GO_ON).fire());

        assertThat(words(page.scene())).doesNotContain(held);
    }

    @Test
    void whatMayBeClaimedStandsUnderNowWithWhatItWasReadFrom(FxRobot robot) {
        tasks.hints.put(Examples.folasade().person(), List.of(VisitExamples.reduction()));
        var page = open(robot, Examples.folasade());

        assertThat(words(page.context()))
                .contains(
                        "May be able to claim Council Tax Reduction",
                        "Pays council tax and has a Housing Benefit claim. No claim for it is known here.")
                .anyMatch(line -> line.startsWith("Read from: Council tax, "))
                .contains("Start the claim");
    }

    @Test
    void aColleagueHasTheirNameAsSoonAsTheLaptopKnowsIt(FxRobot robot) {
        robot.interact(() -> colleagues.set(Map.of()));
        var page = open(robot, Examples.folasade());
        assertThat(words(page.scene())).contains("Officer W00012");

        robot.interact(() -> {
            colleagues.set(Examples.COLLEAGUES.getValue());
            // Rows are drawn anew with the next layout.
            page.scene().layout();
        });

        assertThat(words(page.scene())).contains("Amara Singh").doesNotContain("Officer W00012");
    }

    @Test
    void aHiddenAddressIsNowhereOnTheScreen(FxRobot robot) {
        var page = open(robot, Examples.folasadeHidden());

        assertThat(String.join("\n", words(page.scene())))
                .doesNotContainIgnoringCase("elm road")
                .doesNotContain("XA1 2BC");
    }

    @Test
    void wordsThatAColleagueHandedOverTellNoHiddenAddress(FxRobot robot) {
        var file = Examples.folasadeHidden();
        var address = SingleView.disclosed(file).value(Field.ADDRESS).orElseThrow().value();
        drafts.stands(handed("She is back at " + address));
        var page = open(robot, file);

        robot.interact(() -> {
            page.view().root().applyCss();
            page.view().root().layout();
        });
        robot.interact(() -> Look.up(page.scene(), Button.class, HandedView.SHOW).fire());

        assertThat(String.join("\n", words(page.scene())))
                .contains("She is back at " + SingleView.LEFT_OUT)
                .doesNotContainIgnoringCase("elm road");
        assertThat(ids(page)).doesNotContain(HandedView.TAKE_OVER);
    }

    @Test
    void wordsThatTellAHiddenAddressAreGoneOnWithOnceAReasonIsGiven(FxRobot robot) {
        var file = Examples.folasadeHidden();
        var address = SingleView.disclosed(file).value(Field.ADDRESS).orElseThrow().value();
        drafts.stands(handed("She is back at " + address));
        var page = open(robot, file);

        robot.interact(() -> {
            page.view().root().applyCss();
            page.view().root().layout();
            page.model().discloseAddress("She asked me to call her back");
        });

        assertThat(ids(page)).contains(HandedView.TAKE_OVER);
    }

    @Test
    void aTaskTellsAHiddenAddressOnlyOnceAReasonIsGiven(FxRobot robot) {
        var file = Examples.folasadeHidden();
        var address = Examples.FOLASADES_ADDRESS;
        tasks.add(
                file.person(),
                TaskExamples.day(Category.HOUSING, "Go to " + address, "2026-08-06", null));
        var page = open(robot, file);
        assertThat(whatIsToDo()).containsExactly("Go to " + SingleView.LEFT_OUT);

        robot.interact(() -> page.model().discloseAddress("She asked me to call her back"));

        assertThat(whatIsToDo()).containsExactly("Go to " + address);
    }

    private List<String> whatIsToDo() {
        return corners.getLast().model().shownProperty().get().open().stream()
                .map(TaskLine::what)
                .toList();
    }

    private static List<String> ids(Page page) {
        return page.view().root().lookupAll("*").stream()
                .map(Node::getId)
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void whatANewerBuildWroteIsReadAndNotGoneOnWith(FxRobot robot) {
        drafts.stands(handed("She said that", false));
        var page = open(robot, Examples.folasade());

        robot.interact(() -> {
            page.view().root().applyCss();
            page.view().root().layout();
        });
        robot.interact(() -> Look.up(page.scene(), Button.class, HandedView.SHOW).fire());

        assertThat(String.join("\n", words(page.scene())))
                .contains("She said that")
                .contains("newer Doorstep");
        assertThat(ids(page)).doesNotContain(HandedView.TAKE_OVER);
    }

    private static Standing handed(String words) {
        return handed(words, true);
    }

    private static Standing handed(String words, boolean known) {
        return new Standing(
                null,
                null,
                List.of(
                        new Beside(
                                UUID.randomUUID(),
                                "Sam Okoro",
                                Examples.CLOCK.instant(),
                                true,
                                true,
                                false,
                                known,
                                Map.of(Unfinished.TEXT, words))),
                false);
    }

    @Test
    void escapeReturnsToNowBeforeThePageIsLeft(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() -> {
            page.model().choose(new Detail.Value(Field.PHONE));
            page.view().focus();
        });

        robot.push(KeyCode.ESCAPE);

        assertThat(page.model().detailProperty().get()).isEqualTo(new Detail.Now());
    }

    @Test
    void theArrowsMoveThroughTheDrawnTimeline(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() -> page.view().root().lookup(".timeline-band").requestFocus());
        robot.type(KeyCode.LEFT).type(KeyCode.LEFT);

        var timeline = page.model().timeline();
        assertThat(timeline.selectedProperty().get()).isEqualTo(timeline.entries().get(1));
    }

    @Test
    void tabReachesMarkersFactsAnchorsTilesBandAndList(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        var reached = new LinkedHashSet<String>();

        robot.interact(() -> page.view().focus());
        for (var i = 0; i < 45; i++) {
            var owner = Objects.requireNonNull(page.scene().getScene().getFocusOwner());
            reached.addAll(owner.getStyleClass());
            robot.type(KeyCode.TAB);
        }

        assertThat(reached)
                .contains(
                        "marker",
                        "fact",
                        "anchor",
                        "tile",
                        "chip",
                        "timeline-band",
                        "thumb",
                        "entries");
    }

    @Test
    void controlTMakesATaskThatStandsInTheListAndInTheCount(FxRobot robot) {
        var page = open(robot, Examples.folasade());

        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.interact(() ->
                Look.up(page.scene(), TextField.class, TaskFormView.WHAT).setText("Ring her"));
        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(tasks.all()).hasSize(1);
        assertThat(words(page.scene())).contains("Tasks 1");
        assertThat(said).containsExactly("Added: Ring her");
        robot.interact(() -> undo.run());
        assertThat(words(page.scene())).contains("Tasks");
    }

    @Test
    void aTaskIsWrittenBesideThePageAndEscapeSetsItAside(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.T);
        robot.interact(() ->
                Look.up(page.scene(), TextField.class, TaskFormView.WHAT).setText("Ring her"));
        assertThat(shown(Look.up(page.scene(), Node.class, TaskFormView.WHAT))).isTrue();
        assertThat(page.view().root().lookupAll(".overview")).allMatch(CitizenViewTest::shown);

        robot.push(KeyCode.ESCAPE);
        assertThat(shown(Look.up(page.scene(), Node.class, TaskFormView.WHAT))).isFalse();

        robot.push(KeyCode.CONTROL, KeyCode.T);
        assertThat(Look.up(page.scene(), TextField.class, TaskFormView.WHAT).getText())
                .isEqualTo("Ring her");
    }

    @Test
    void afterANoteIsWrittenTheFocusStaysOnThePage(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        // What stands before the page would have it else, as the search box does.
        robot.interact(() -> page.scene().getChildren().addFirst(new TextField()));
        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.N);
        robot.interact(
                () -> Look.up(page.scene(), TextArea.class, NoteView.TEXT_AREA).setText("Rang"));

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(page.view().root().isFocusWithin()).isTrue();
    }

    @Test
    void aTaskWithoutWordsIsToldAboveTheFormAndTheLineLeadsToTheField(FxRobot robot) {
        var page = open(robot, Examples.folasade());
        robot.interact(() -> page.view().focus());
        robot.push(KeyCode.CONTROL, KeyCode.T);

        robot.push(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(words(page.scene())).contains("There is a problem", "Enter what is to do");
        robot.type(KeyCode.ENTER);
        assertThat(page.scene().getScene().getFocusOwner())
                .isEqualTo(Look.up(page.scene(), TextField.class, TaskFormView.WHAT));
    }

    @Test
    void aCitizenOf200EntriesDrawsOneBand(FxRobot robot) {
        var page = open(robot, Examples.withEntries(200));

        assertThat(
                        page.view().root().lookupAll("*").stream()
                                .filter(TimelineBand.class::isInstance))
                .hasSize(1);
        assertThat(page.view().root().lookupAll(".entry-row")).hasSizeLessThan(60);
    }

    @Test
    void aClosedPageIsForgottenAlthoughTheVaultLivesOn(FxRobot robot) {
        citizens.with(Examples.folasade());
        var gone = new ArrayList<WeakReference<CitizenView>>();
        robot.interact(() -> {
            var model = model(Examples.folasade());
            var view = view(model);
            model.note().begin();
            gone.add(new WeakReference<>(view));
            model.close();
            corners.forEach(TaskCorner::close);
            corners.clear();
            caseCorners.forEach(CaseCorner::close);
            caseCorners.clear();
            view.dispose();
        });

        assertThat(changes.listeners()).isZero();
        assertThat(Gone.soon(gone.getFirst(), robot)).isTrue();
    }

    private static List<Bounds> deeds(Page page) {
        return page.scene().lookupAll(".identity-top .deeds > *").stream()
                .filter(Node::isVisible)
                .map(CitizenViewTest::place)
                .toList();
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private Page open(FxRobot robot, CitizenFile file) {
        citizens.with(file);
        var opened = new Page[1];
        robot.interact(() -> {
            var model = model(file);
            var view = view(model);
            var root = new HBox(view.root(), view.context());
            var scene = new Scene(root, 1250, 816);
            Styling.apply(scene, Appearance.DEFAULT);
            stage.setScene(scene);
            stage.show();
            opened[0] = new Page(model, view, root);
        });
        return opened[0];
    }

    private CitizenModel model(CitizenFile file) {
        var model =
                new CitizenModel(
                        file.person(),
                        Examples.PRIYA,
                        () -> Examples.WRITABLE,
                        citizens,
                        NotePorts.of(
                                new MemoryNotes(citizens, Examples.CLOCK),
                                citizens,
                                drafts,
                                changes,
                                Background.direct(),
                                Examples.CLOCK),
                        changes,
                        Background.direct(),
                        Examples.CLOCK);
        model.open("Family Support North");
        return model;
    }

    private CitizenView view(CitizenModel model) {
        var corner =
                TaskCorner.of(
                        model.person(),
                        tasks.casework(),
                        new Team(() -> Examples.PRIYA, colleagues),
                        model.undisclosedProperty(),
                        changes,
                        Background.direct(),
                        Examples.CLOCK,
                        (words, back) -> {
                            said.add(words);
                            undo = back;
                        });
        corners.add(corner);
        var cases =
                CaseCorner.of(
                        model.person(),
                        tasks.casework(),
                        _ -> List.of(),
                        _ -> {},
                        new Team(() -> Examples.PRIYA, colleagues),
                        model.undisclosedProperty(),
                        changes,
                        Background.direct(),
                        Examples.CLOCK,
                        (words, back) -> {
                            said.add(words);
                            undo = back;
                        },
                        said::add);
        caseCorners.add(cases);
        return new CitizenView(
                model,
                new HouseholdModel(
                        model.person(),
                        new MemoryHouseholds(),
                        Background.direct(),
                        Examples.CLOCK),
                corner,
                cases,
                new SourceNames(Examples.PRIYA, colleagues),
                Examples.CLOCK,
                Background.direct(),
                new MarkerFormModel(
                        model.person(),
                        new MemoryMarkers(),
                        tasks,
                        Background.direct(),
                        Examples.CLOCK,
                        said::add),
                new Settling(
                        model.person(),
                        settlements,
                        tasks,
                        colleagues,
                        Background.direct(),
                        (words, back) -> {
                            said.add(words);
                            undo = back;
                        }),
                new Parting(
                        partings,
                        new SourceNames(Examples.PRIYA, colleagues),
                        Background.direct(),
                        (words, back) -> {
                            said.add(words.kept());
                            undo = back;
                        }),
                () -> {},
                () -> said.add("written"),
                () -> {},
                _ -> {},
                new FormsMenu(model.person(), _ -> List.of(), _ -> {}, Background.direct()),
                new VisitsMenu(
                        model.person(),
                        _ -> List.of(),
                        _ -> {},
                        Background.direct(),
                        new VisitWords(Examples.CLOCK)));
    }

    private static List<String> words(Parent screen) {
        return screen.lookupAll("*").stream()
                .filter(CitizenViewTest::shown)
                .map(node ->
                        switch (node) {
                            case Text text -> text.getText();
                            case Labeled labeled -> labeled.getText();
                            default -> null;
                        })
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean shown(Node node) {
        for (var at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private record Page(CitizenModel model, CitizenView view, HBox scene) {
        Region context() {
            return view.context();
        }
    }

    private static KeyEvent control(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
    }
}
