package org.jotter.serving.endpoints;

import java.util.List;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;

/** The tables of this room in a workspace's database. */
public final class EndpointTables {

    /** Early workspaces have them already, made by the tracking room's third script. */
    private static final Migrations TABLES =
            new Migrations(
                    "serving",
                    EndpointTables.class,
                    List.of(
                            "V001__endpoints_and_request_log.sql",
                            "V002__what_an_endpoint_takes.sql"));

    private EndpointTables() {}

    /** The database with the tables, of the newest version, in it. */
    public static Db in(Db db) {
        return db.migrate(TABLES);
    }
}
