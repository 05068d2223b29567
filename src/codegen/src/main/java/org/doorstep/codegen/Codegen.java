package org.doorstep.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/// Runs the migrations on a scratch database of the real kind and generates jOOQ's classes from it,
/// so that SQL and code cannot drift.
///
/// A process of its own because jOOQ's generator needs the build's toolchain, while Maven itself
/// may run on an older JDK. Does nothing when the migrations are the ones of the last run.
public final class Codegen {

    private Codegen() {}

    /// @param args database kind (`sqlite` or `postgres`), folder of the migrations, package and
    ///   folder to generate into
    public static void main(String[] args) throws Exception {
        var migrations = Path.of(args[1]);
        var target = Path.of(args[3]);
        var stamp = target.resolve(".migrations");
        var hash = hash(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(hash)) {
            return;
        }
        Files.createDirectories(target);
        if (args[0].equals("sqlite")) {
            fromSqlite(migrations, args[2], target);
        } else {
            fromPostgres(migrations, args[2], target);
        }
        Files.writeString(stamp, hash);
    }

    private static void fromSqlite(Path migrations, String packageName, Path target)
            throws Exception {
        var scratch = Files.createTempFile("doorstep-codegen", ".db");
        try {
            var url = "jdbc:sqlite:" + scratch;
            migrate(url, migrations);
            generate(
                    new Jdbc().withDriver("org.sqlite.JDBC").withUrl(url),
                    "org.jooq.meta.sqlite.SQLiteDatabase",
                    "",
                    // SQLite's integers have 64 bits.
                    List.of(new ForcedType().withName("BIGINT").withIncludeTypes("INTEGER")),
                    packageName,
                    target);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    private static void fromPostgres(Path migrations, String packageName, Path target)
            throws Exception {
        try (var postgres = EmbeddedPostgres.start()) {
            var url = postgres.getJdbcUrl("postgres", "postgres");
            migrate(url, migrations);
            generate(
                    new Jdbc().withDriver("org.postgresql.Driver").withUrl(url),
                    "org.jooq.meta.postgres.PostgresDatabase",
                    "public",
                    List.of(),
                    packageName,
                    target);
        }
    }

    private static void migrate(String url, Path migrations) {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static void generate(
            Jdbc jdbc,
            String database,
            String schema,
            List<ForcedType> forcedTypes,
            String packageName,
            Path target)
            throws Exception {
        GenerationTool.generate(
                new Configuration()
                        .withJdbc(jdbc)
                        .withGenerator(
                                new Generator()
                                        .withDatabase(
                                                new Database()
                                                        .withName(database)
                                                        .withInputSchema(schema)
                                                        .withExcludes("flyway_schema_history")
                                                        .withForcedTypes(forcedTypes)
                                                        .withOutputSchemaToDefault(true))
                                        .withGenerate(
                                                new Generate()
                                                        .withGlobalObjectReferences(true)
                                                        .withPojos(false)
                                                        .withDaos(false)
                                                        .withWhereMethodOverrides(false)
                                                        .withRenameMethodOverrides(false)
                                                        .withJavadoc(false)
                                                        .withGeneratedAnnotation(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName(packageName)
                                                        .withDirectory(target.toString()))));
    }

    private static String hash(Path migrations) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var files = Files.list(migrations)) {
            List<Path> sorted = files.sorted().toList();
            for (var file : sorted) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
