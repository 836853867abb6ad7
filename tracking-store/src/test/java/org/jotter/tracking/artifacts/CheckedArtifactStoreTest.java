package org.jotter.tracking.artifacts;

import java.nio.file.Path;
import org.jotter.tracking.db.Db;

/** The same store where the system cannot hold a folder open. */
class CheckedArtifactStoreTest extends ArtifactStoreTest {

    @Override
    ArtifactStore open(Path root, Db.Durability durability) {
        return new ArtifactStore(root, durability, CheckedFolder::open);
    }

    /** Not promised here: a look before and after the opening can be tricked both times. */
    @Override
    void aLinkThatTakesAFoldersPlaceWhileItIsUsedLeadsNowhere() {}
}
