package org.doorstep.hub.ops;

/// The statements of the [PostgresHubLog], each one over all ops of a push.
///
/// Where a plan that was made for a small table would read all that a council has, rows are looked
/// up one by one by their keys (`lateral … offset 0`), whatever the planner believes of tables that
/// it has not looked at for long.
final class HubLogSql {

    /// The row lock makes pushes of one laptop follow each other.
    static final String LOCK =
            "update device set last_seen_at = ?::timestamptz where council = ? and id = ?";

    static final String LAST =
            """
            select seq, coalesce(op_id, repeats) as op_id from op_ledger
            where council = ? and device = ? and incarnation = ?
            order by seq desc limit 1
            """;

    private static final String KEPT =
            "select seq, coalesce(op_id, repeats) as op_id, payload_hash, result, detail, refused from op_ledger";

    static final String BY_SEQ =
            KEPT + " where council = ? and device = ? and incarnation = ? and seq = any(?)";

    static final String BY_ID =
            """
            select k.*
            from unnest(?::uuid[]) as a(op_id)
            cross join lateral (
            """
                    + KEPT
                    + " l where l.council = ? and l.op_id = a.op_id offset 0) k";

    /// In one order, so that two pushes never wait for each other.
    static final String LOCK_RECORDS =
            "select rec_id from record_current where council = ? and rec_id = any(?) order by rec_id for update";

    private static final String COLUMNS =
            """
            select c.rec_id, c.type, c.file, c.category, c.sensitivity, v.ver, v.author, v.device, v.op_id, v.deleted,
                v.body::text as body
            """;

    static final String RECORDS =
            COLUMNS
                    + """
                    from unnest(?::uuid[], ?::integer[]) as a(rec_id, base)
                    cross join lateral (
                        select * from record_current c where c.council = ? and c.rec_id = a.rec_id offset 0
                    ) c
                    cross join lateral (
                        select * from record_version v
                        where v.council = c.council and v.rec_id = c.rec_id and v.ver >= least(a.base, c.ver) offset 0
                    ) v
                    order by c.rec_id, v.ver
                    """;

    /// A conflict lies in the file of the record that it is about.
    static final String CONFLICTS =
            COLUMNS
                    + """
                    from unnest(?::uuid[]) as f(file)
                    cross join lateral (
                        select * from record_current c
                        where c.council = ? and c.file = f.file and c.type = 'conflict' and c.rec_id <> all (?) offset 0
                    ) c
                    cross join lateral (
                        select * from record_version v
                        where v.council = c.council and v.rec_id = c.rec_id and v.ver = c.ver offset 0
                    ) v
                    where v.body ->> 'state' = 'open'
                        and (c.file, v.body ->> 'record') in (select file, id from unnest(?::uuid[], ?::text[]) as t(file, id))
                    """;

    static final String SCOPES = "select file, scope from scopes_of(?, ?, ?)";

    /// Those of the files that one of these scopes has, for the rules of row-level security.
    static final String OPEN_FILES =
            """
            select set_config('doorstep.files', coalesce(array_agg(distinct file), '{}')::text, true)
            from (select file, scope from scopes_of(?, ?, ?) offset 0) s where s.scope = any(?)
            """;

    /// Of a push that is repeated what lies there already stays.
    static final String QUARANTINE =
            """
            insert into quarantine (council, id, op_id, device, officer, rec_id, file, category, sensitivity, content, received_at)
            select ?, id, op_id, ?, ?, rec_id, file, category, sensitivity, content, ?::timestamptz
            from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::smallint[], ?::bytea[])
                as q(id, op_id, rec_id, file, category, sensitivity, content)
            on conflict do nothing
            """;

    /// What of these records an officer with these buckets does not see any more.
    static final String LEFT =
            """
            with mine as (
                select rec_id, file, category, sensitivity from record_current
                where council = ? and rec_id = any(?) and type <> all (?) and not deleted
            ),
            given as materialized (
                select s.file, s.scope from scopes_of(?, ?, (select array_agg(distinct file) from mine)) s
            )
            select m.rec_id from mine m
            where not exists (
                select from given g
                where g.file = m.file and g.scope || '/' || m.category || '/' || m.sensitivity = any(?))
            """;

    static final String APPEND =
            """
            insert into op_ledger (council, device, incarnation, seq, op_id, repeats, payload_hash, officer, result,
                detail, refused, payload, received_at)
            select ?, ?, ?, seq, op_id, repeats, hash, ?, result, detail, refused::uuid[], payload, ?::timestamptz
            from unnest(?::bigint[], ?::uuid[], ?::uuid[], ?::bytea[], ?::text[], ?::text[], ?::text[], ?::bytea[])
                as g(seq, op_id, repeats, hash, result, detail, refused, payload)
            """;

    private HubLogSql() {}
}
