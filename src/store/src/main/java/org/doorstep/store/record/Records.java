package org.doorstep.store.record;

import org.doorstep.protocol.json.Json;
import org.doorstep.store.rows.BodyTables;
import org.doorstep.store.sqlite.Database;
import org.doorstep.store.sqlite.Transaction;

/// What every part of the store shares to write and read records.
public final class Records {

    private final Json json;
    private final BodyTables tables;
    private final Types types;
    private final Numbers numbers;
    private final RecordReader reader;

    public Records(Database database, Json json) {
        this.json = json;
        this.tables = new BodyTables(json);
        this.types = new Types(database);
        this.numbers = new Numbers(database);
        this.reader = new RecordReader(tables, types);
    }

    public RecordWriter writing(Transaction transaction) {
        return new RecordWriter(transaction, tables, types, numbers, json);
    }

    public RecordReader reading() {
        return reader;
    }

    public Types types() {
        return types;
    }

    public Json json() {
        return json;
    }
}
