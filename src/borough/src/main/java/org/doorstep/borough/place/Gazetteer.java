package org.doorstep.borough.place;

import java.util.List;
import org.doorstep.borough.dice.Dice;

/// Every home of Wrenford: forty to a street, fourteen to a postcode. No list is kept; a home is
/// worked out when it is asked for.
public final class Gazetteer {
    private static final int HOMES_IN_STREET = 40;
    private static final int HOMES_IN_POSTCODE = 14;
    private static final int STREETS_IN_LOCALITY = 5;
    private static final String INWARD = "ABDEFGHJLNPQRSTUWXYZ";

    /// The wards and villages of Wrenford.
    public static final List<String> LOCALITIES =
            List.of(
                    "Harrow Mead",
                    "Canal Side",
                    "Wren Park",
                    "St Osyth's",
                    "Tanners Green",
                    "Upper Wren",
                    "Nether Wren",
                    "Foundry Bank",
                    "Old Market",
                    "Quarry Hill",
                    "Larkfields",
                    "Mossbridge",
                    "Priory Lea",
                    "Castle Ings",
                    "Weavers End",
                    "Thornaby Cross",
                    "Holm Common",
                    "Brickfields",
                    "Station Quarter",
                    "Ferry Reach",
                    "Abbot's Wood",
                    "Long Acre",
                    "Pinfold",
                    "Saltersgate");

    private static final List<String> NAMES =
            List.of(
                    "Kestrel",
                    "Mill",
                    "Alma",
                    "Victoria",
                    "Chapel",
                    "Station",
                    "Church",
                    "Orchard",
                    "Tanyard",
                    "Bobbin",
                    "Loom",
                    "Shuttle",
                    "Fuller's",
                    "Dyer's",
                    "Weir",
                    "Sluice",
                    "Otter",
                    "Heron",
                    "Kingfisher",
                    "Lapwing",
                    "Curlew",
                    "Plover",
                    "Wren",
                    "Linnet",
                    "Siskin",
                    "Dunnock",
                    "Hawthorn",
                    "Blackthorn",
                    "Rowan",
                    "Hazel",
                    "Alder",
                    "Willow",
                    "Sycamore",
                    "Maple",
                    "Laburnum",
                    "Lilac",
                    "Jasmine",
                    "Bramble",
                    "Clover",
                    "Teasel",
                    "Yarrow",
                    "Sorrel",
                    "Balmoral",
                    "Clarence",
                    "Albert",
                    "Jubilee",
                    "Coronation",
                    "Inkerman",
                    "Trafalgar",
                    "Nightingale",
                    "Pankhurst",
                    "Attlee",
                    "Bevan",
                    "Cavell",
                    "Seacole",
                    "Brunel",
                    "Stephenson",
                    "Arkwright",
                    "Telford",
                    "Wilberforce",
                    "Gladstone",
                    "Peel",
                    "Cobden",
                    "Bright",
                    "Priory",
                    "Abbey",
                    "Friar's",
                    "Canon's",
                    "Glebe",
                    "Tithe Barn",
                    "Pound",
                    "Pinfold",
                    "Smithy",
                    "Forge",
                    "Anvil",
                    "Furnace",
                    "Quarry",
                    "Limekiln",
                    "Brick Kiln",
                    "Potter's",
                    "Cooper's",
                    "Saddler's",
                    "Drover's",
                    "Shepherd's",
                    "Ploughman's",
                    "Reaper's",
                    "Harvest",
                    "Meadow",
                    "Paddock",
                    "Long",
                    "Broad",
                    "Narrow",
                    "High",
                    "Low",
                    "North",
                    "South",
                    "East",
                    "West",
                    "Bridge",
                    "Ford",
                    "Ferry",
                    "Wharf",
                    "Lock",
                    "Towpath",
                    "Barge",
                    "Basin",
                    "Reservoir",
                    "Spring",
                    "Well",
                    "Brook");

    private static final List<String> KINDS =
            List.of(
                    "Street",
                    "Road",
                    "Lane",
                    "Avenue",
                    "Close",
                    "Drive",
                    "Way",
                    "Crescent",
                    "Grove",
                    "Gardens",
                    "Place",
                    "Terrace",
                    "Walk",
                    "Rise",
                    "Court");

    private static final List<String> BLOCKS =
            List.of(
                    "House",
                    "Court",
                    "Point",
                    "Heights",
                    "Lodge",
                    "Tower",
                    "Mansions",
                    "Buildings");

    private final long seed;

    /// @param seed the borough's
    public Gazetteer(long seed) {
        this.seed = seed;
    }

    /// The home with this index.
    public Dwelling dwelling(long index) {
        var street = index / HOMES_IN_STREET;
        var place = (int) (index % HOMES_IN_STREET);
        var dice = Dice.of(seed, 1_001, street);
        var layout = dice.unit();
        var streetName = streetName(street);
        var locality = LOCALITIES.get((int) (street / STREETS_IN_LOCALITY % LOCALITIES.size()));
        var postcode = postcode(index / HOMES_IN_POSTCODE);
        var uprn = uprn(index);
        if (layout < 0.3) {
            var block =
                    dice.one(NAMES)
                            + " "
                            + BLOCKS.get(place / 20 % 2 + dice.below(BLOCKS.size() - 1));
            return new Dwelling(
                    index,
                    "Flat " + (place % 20 + 1),
                    block,
                    "",
                    streetName,
                    locality,
                    postcode,
                    uprn);
        }
        if (layout < 0.4) {
            var house = Integer.toString(place / 2 + 1) + (place % 2 == 0 ? "A" : "B");
            return new Dwelling(index, "", "", house, streetName, locality, postcode, uprn);
        }
        var number = place < 20 ? 2 * place + 1 : 2 * (place - 20) + 2;
        return new Dwelling(
                index, "", "", Integer.toString(number), streetName, locality, postcode, uprn);
    }

    private static String streetName(long street) {
        var names = (long) NAMES.size() * KINDS.size();
        var at = (int) (street * 911 % names);
        return NAMES.get(at / KINDS.size()) + " " + KINDS.get(at % KINDS.size());
    }

    private static String postcode(long unit) {
        var letters = INWARD.length();
        var pairs = (long) letters * letters;
        var scattered = (int) (unit % pairs);
        var sector = unit / pairs;
        var district = sector % 20 + 1;
        return "XW"
                + district
                + " "
                + (sector / 20 % 9 + 1)
                + INWARD.charAt(scattered / letters)
                + INWARD.charAt(scattered % letters);
    }

    private static String uprn(long index) {
        var scattered = Math.floorMod(index * 618_033_989L + 271_828_183L, 1_000_000_000L);
        var text = Long.toString(scattered);
        return "999" + "0".repeat(9 - text.length()) + text;
    }
}
