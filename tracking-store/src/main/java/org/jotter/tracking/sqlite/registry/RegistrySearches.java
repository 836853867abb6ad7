package org.jotter.tracking.sqlite.registry;

import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.search.Schemas;
import org.jotter.tracking.sqlite.search.Search;
import org.jotter.tracking.sqlite.search.SqlFragment;

/** Searches the registry. */
final class RegistrySearches {

    private static final SqlFragment EVERYTHING = SqlFragment.of("TRUE");

    private RegistrySearches() {}

    static PagedList<RegisteredModel> models(Db db, RegisteredModelQuery query) {
        Search search =
                Search.of(Schemas.REGISTERED_MODELS, EVERYTHING, query.filter(), query.orderBy());
        return search.page(
                db,
                query.maxResults(),
                query.pageToken(),
                row -> row.text("name"),
                RegistryRows::models);
    }

    static PagedList<ModelVersion> versions(Db db, ModelVersionQuery query) {
        Search search =
                Search.of(Schemas.MODEL_VERSIONS, EVERYTHING, query.filter(), query.orderBy());
        return search.page(
                db,
                query.maxResults(),
                query.pageToken(),
                row -> new VersionKey(row.text("name"), row.integer("version")),
                RegistryRows::versions);
    }
}
