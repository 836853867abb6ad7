"""Twin programs: the same few lines in MLflow's Python and in Jotter's Java, which store the same.

Each runs in an experiment of its own, in both languages under the same names: `experiment` is its name, `model` a
name for the registry, `folder` a folder with `notes.txt` and `plots/loss.txt`. What a program reads it stores too,
as a tag, so that it is compared.
"""

from typing import NamedTuple


class Twin(NamedTuple):
    name: str
    python: str
    java: str


TWINS = [
    Twin(
        "params",
        """
        with mlflow.start_run(run_name="a"):
            mlflow.log_param("depth", 3)
            mlflow.log_param("rate", 1e-05)
            mlflow.log_param("large", 1e16)
            mlflow.log_param("on", True)
            mlflow.log_param("none", None)
            mlflow.log_param("text", "it's")
            mlflow.log_params({"layers": [64, 32], "names": ["a", "it's"], "x": {"a": [1.0, None]}, "none": None})
        """,
        """
        try (var run = mlflow.startRun("a")) {
            mlflow.logParam("depth", 3);
            mlflow.logParam("rate", 1e-5);
            mlflow.logParam("large", 1e16);
            mlflow.logParam("on", true);
            mlflow.logParam("none", null);
            mlflow.logParam("text", "it's");
            var params = new TreeMap<String, Object>(Map.of(
                "layers", new int[] {64, 32}, "names", List.of("a", "it's"),
                "x", Map.of("a", Arrays.asList(1.0, null))));
            params.put("none", null);
            mlflow.logParams(params);
        }
        """,
    ),
    Twin(
        "metrics",
        """
        with mlflow.start_run(run_name="a"):
            mlflow.log_metric("loss", 0.5)
            mlflow.log_metric("loss", 0.25, step=1)
            mlflow.log_metrics({"loss": 0.125, "auc": 1}, step=2)
            mlflow.log_metrics({"rows": 10})
            mlflow.log_metric("nan", float("nan"))
            mlflow.log_metric("inf", float("-inf"), step=-7)
        """,
        """
        try (var run = mlflow.startRun("a")) {
            mlflow.logMetric("loss", 0.5);
            mlflow.logMetric("loss", 0.25, 1);
            mlflow.logMetrics(Map.of("loss", 0.125, "auc", 1), 2);
            mlflow.logMetrics(Map.of("rows", 10));
            mlflow.logMetric("nan", Double.NaN);
            mlflow.logMetric("inf", Double.NEGATIVE_INFINITY, -7);
        }
        """,
    ),
    Twin(
        "tags",
        """
        with mlflow.start_run(run_name="a"):
            mlflow.set_tag("team", "red")
            mlflow.set_tag("team", "blau und grün")
            mlflow.set_tags({"stage": 2, "ready": False, "gone": "x"})
            mlflow.delete_tag("gone")
        """,
        """
        try (var run = mlflow.startRun("a")) {
            mlflow.setTag("team", "red");
            mlflow.setTag("team", "blau und grün");
            mlflow.setTags(Map.of("stage", 2, "ready", false, "gone", "x"));
            mlflow.deleteTag("gone");
        }
        """,
    ),
    Twin(
        "many",
        """
        with mlflow.start_run(run_name="a"):
            mlflow.log_params({f"k{i}": i for i in range(150)})
            mlflow.set_tags({f"k{i}": i for i in range(150)})
            mlflow.log_metrics({f"k{i}": i for i in range(1100)})
        """,
        """
        try (var run = mlflow.startRun("a")) {
            var numbers = new TreeMap<String, Integer>();
            for (int i = 0; i < 150; i++) numbers.put("k" + i, i);
            mlflow.logParams(numbers);
            mlflow.setTags(numbers);
            for (int i = 150; i < 1100; i++) numbers.put("k" + i, i);
            mlflow.logMetrics(numbers);
        }
        """,
    ),
    Twin(
        "statuses",
        """
        try:
            with mlflow.start_run(run_name="failed"):
                raise ValueError("a fault")
        except ValueError:
            pass
        mlflow.start_run(run_name="killed")
        mlflow.end_run("KILLED")
        mlflow.start_run(run_name="ended")
        mlflow.end_run()
        """,
        """
        try {
            try (var run = mlflow.startRun("failed")) {
                if (true) throw new IllegalStateException("a fault");
            }
        } catch (IllegalStateException expected) {}
        mlflow.startRun("killed");
        mlflow.endRun(RunStatus.KILLED);
        mlflow.startRun("ended");
        mlflow.endRun();
        """,
    ),
    Twin(
        "nested",
        """
        with mlflow.start_run(run_name="parent"):
            with mlflow.start_run(run_name="child", nested=True) as child:
                mlflow.log_metric("score", 1)
            mlflow.set_tag("found", mlflow.get_parent_run(child.info.run_id).info.run_name)
        """,
        """
        try (var run = mlflow.startRun("parent")) {
            RunId child;
            try (var nested = mlflow.startRun(StartRun.named("child").nested())) {
                child = nested.runId();
                mlflow.logMetric("score", 1);
            }
            mlflow.setTag("found", mlflow.getParentRun(child).get().name());
        }
        """,
    ),
    Twin(
        "resumed",
        """
        with mlflow.start_run(run_name="a") as run:
            mlflow.log_metric("loss", 2)
        with mlflow.start_run(run_id=run.info.run_id):
            mlflow.log_metric("loss", 1, step=1)
            mlflow.set_tag("active", mlflow.active_run().info.run_name)
        mlflow.log_metric("loss", 0.5, step=2, run_id=run.info.run_id)
        """,
        """
        RunId id;
        try (var run = mlflow.startRun("a")) {
            id = run.runId();
            mlflow.logMetric("loss", 2);
        }
        try (var run = mlflow.resumeRun(id)) {
            mlflow.logMetric("loss", 1, 1);
            mlflow.setTag("active", mlflow.activeRun().get().name());
        }
        mlflow.logTo(id).logMetric("loss", 0.5, 2);
        """,
    ),
    Twin(
        "deleted runs",
        """
        for name in ("stays", "gone", "back"):
            with mlflow.start_run(run_name=name) as run:
                pass
            if name != "stays":
                mlflow.delete_run(run.info.run_id)
        client.restore_run(run.info.run_id)
        """,
        """
        RunId last = null;
        for (var name : List.of("stays", "gone", "back")) {
            try (var run = mlflow.startRun(name)) {
                last = run.runId();
            }
            if (!name.equals("stays")) mlflow.deleteRun(last);
        }
        mlflow.restoreRun(last);
        """,
    ),
    Twin(
        "runs by their ids",
        """
        id = client.get_experiment_by_name(experiment).experiment_id
        run = client.create_run(id, run_name="made", tags={"team": "red"}).info.run_id
        client.log_param(run, "depth", 3)
        client.log_metric(run, "loss", 0.5, step=4)
        client.set_tag(run, "a", "b")
        client.set_tag(run, "c", "d")
        client.delete_tag(run, "c")
        client.log_batch(run, metrics=[Metric("acc", 0.5, 7, 1)], params=[Param("k", "v")], tags=[RunTag("t", "u")])
        client.update_run(run, name="renamed")
        client.set_tag(run, "found", [m.value for m in client.get_metric_history(run, "acc")])
        client.set_terminated(run, "FAILED")
        """,
        """
        var runs = mlflow.client().runs();
        var id = mlflow.client().experiments().named(experiment).experimentId();
        var run = runs.create(NewRun.in(id).named("made").tagged("team", "red")).runId();
        runs.logParam(run, "depth", "3");
        runs.logMetric(run, new Metric("loss", 0.5, 5, 4));
        runs.setTag(run, "a", "b");
        runs.setTag(run, "c", "d");
        runs.deleteTag(run, "c");
        runs.log(run, Batch.ofMetrics(List.of(new Metric("acc", 0.5, 7, 1)))
            .withParams(Map.of("k", "v")).withTags(Map.of("t", "u")));
        runs.update(run, RunUpdate.NONE.named("renamed"));
        mlflow.logTo(run).setTag("found", runs.metricHistory(run, "acc").stream().map(Metric::value).toList());
        runs.end(run, RunStatus.FAILED);
        """,
    ),
    Twin(
        "searches",
        """
        for name in ("low", "high", "team's"):
            with mlflow.start_run(run_name=name):
                mlflow.log_metric("auc", len(name) / 10)
        found = mlflow.search_runs(filter_string="metrics.auc > 0.35", order_by=["metrics.auc DESC"], output_format="list")
        with mlflow.start_run(run_name="found"):
            mlflow.set_tag("by metric", [run.info.run_name for run in found])
            ids = tuple(run.info.run_id for run in found[:1])
            in_list = mlflow.search_runs(filter_string=f"run_id IN {ids}", output_format="list")
            mlflow.set_tag("in a list of one", [run.info.run_name for run in in_list])
            mlflow.set_tag("first", mlflow.get_run(ids[0]).info.run_name)
        """,
        """
        for (var name : List.of("low", "high", "team's")) {
            try (var run = mlflow.startRun(name)) {
                mlflow.logMetric("auc", name.length() / 10.0);
            }
        }
        var found = mlflow.searchRuns(RunQuery.in(mlflow.experimentId())
            .where("metrics.auc > 0.35").orderBy("metrics.auc DESC"));
        try (var run = mlflow.startRun("found")) {
            mlflow.setTag("by metric", found.stream().map(Run::name).toList());
            var id = found.get(0).runId();
            var inList = mlflow.searchRuns("run_id IN ('" + id + "',)");
            mlflow.setTag("in a list of one", inList.stream().map(Run::name).toList());
            mlflow.setTag("first", mlflow.getRun(id.value()).name());
        }
        """,
    ),
    Twin(
        "experiments",
        """
        mlflow.set_experiment_tag("owner", "ada")
        mlflow.set_experiment_tags({"stage": 2, "gone": "x"})
        mlflow.delete_experiment_tag("gone")
        other = mlflow.create_experiment(experiment + "-other")
        client.rename_experiment(other, experiment + "-renamed")
        client.set_experiment_tag(other, "found", mlflow.get_experiment_by_name(experiment + "-other") is None)
        client.set_experiment_tag(other, "stage", mlflow.get_experiment(other).lifecycle_stage)
        listed = mlflow.search_experiments(filter_string=f"name = '{experiment}-renamed'")
        client.set_experiment_tag(other, "listed", len(listed))
        mlflow.delete_experiment(other)
        client.restore_experiment(other)
        gone = client.create_experiment(experiment + "-gone", tags={"a": "b"})
        client.delete_experiment(gone)
        """,
        """
        mlflow.setExperimentTag("owner", "ada");
        mlflow.setExperimentTag("stage", 2);
        mlflow.setExperimentTag("gone", "x");
        mlflow.client().experiments().deleteTag(mlflow.experimentId(), "gone");
        var other = mlflow.createExperiment(experiment + "-other").experimentId();
        mlflow.renameExperiment(experiment + "-other", experiment + "-renamed");
        var experiments = mlflow.client().experiments();
        experiments.setTag(other, "found",
            ValueText.of(mlflow.getExperimentByName(experiment + "-other").isEmpty()));
        experiments.setTag(other, "stage", experiments.get(other).lifecycleStage().toString());
        var listed = experiments.search(ExperimentQuery.all().where("name = '" + experiment + "-renamed'"));
        experiments.setTag(other, "listed", "" + listed.size());
        mlflow.deleteExperiment(experiment + "-renamed");
        mlflow.restoreExperiment(experiment + "-renamed");
        var gone = experiments.create(NewExperiment.named(experiment + "-gone").tagged("a", "b")).experimentId();
        experiments.delete(gone);
        """,
    ),
    Twin(
        "artifacts",
        """
        with mlflow.start_run(run_name="a"):
            mlflow.log_text("größer", "texts/a.txt")
            settings = {"depth": 3, "days": ["Mon", None], "rate": 0.5, "on": True, "name": "ü"}
            mlflow.log_dict(settings, "settings.json")
            mlflow.log_dict(settings, "settings.yaml")
            mlflow.log_artifact(folder + "/notes.txt")
            mlflow.log_artifact(folder + "/notes.txt", "docs")
            mlflow.log_artifact(folder + "/plots", "whole")
            mlflow.log_artifacts(folder)
            mlflow.log_artifacts(folder, "copy/of")
            mlflow.log_stream(io.BytesIO(b"\\x00\\x01"), "bytes.bin")
            id = mlflow.active_run().info.run_id
            mlflow.set_tag("files", [f.path for f in client.list_artifacts(id, "copy/of")])
            mlflow.set_tag("downloaded", Path(client.download_artifacts(id, "texts/a.txt")).read_text(encoding="utf-8"))
        """,
        """
        try (var run = mlflow.startRun("a")) {
            mlflow.logText("größer", "texts/a.txt");
            var settings = Map.of("depth", 3, "days", Arrays.asList("Mon", null), "rate", 0.5, "on", true, "name", "ü");
            mlflow.logDict(settings, "settings.json");
            mlflow.logDict(settings, "settings.yaml");
            mlflow.logArtifact(folder + "/notes.txt");
            mlflow.logArtifact(folder + "/notes.txt", "docs");
            mlflow.logArtifact(folder + "/plots", "whole");
            mlflow.logArtifacts(folder);
            mlflow.logArtifacts(folder, "copy/of");
            mlflow.client().artifacts().logBytes(run.runId(), new byte[] {0, 1}, "bytes.bin");
            mlflow.setTag("files", mlflow.client().artifacts().list(run.runId(), "copy/of").stream()
                .map(ArtifactFile::path).toList());
            mlflow.setTag("downloaded", Files.readString(mlflow.files(run.runId()).file("texts/a.txt")));
        }
        """,
    ),
    Twin(
        "tables",
        """
        table = pd.DataFrame({"id": [1, 2], "carrier": ["UA", None], "delay": [0.5, 2.0], "late": [True, False]})
        with mlflow.start_run(run_name="a"):
            mlflow.log_table(table, "eval/t.json")
            mlflow.log_table(table, "u.json")
        """,
        """
        var table = Table.create(IntColumn.create("id", 1, 2), StringColumn.create("carrier", "UA", ""),
            DoubleColumn.create("delay", 0.5, 2.0), BooleanColumn.create("late", true, false));
        try (var run = mlflow.startRun("a")) {
            mlflow.logTable(table, "eval/t.json");
            mlflow.logTable(table, "u.json");
        }
        """,
    ),
    Twin(
        "datasets",
        """
        table = pd.DataFrame({"id": np.array([1, 2], dtype="int32"), "delay": [0.5, 2.0], "carrier": ["UA", "AA"]})
        with mlflow.start_run(run_name="a"):
            mlflow.log_input(mlflow.data.from_pandas(table, name="flights"), context="training")
            dataset = Dataset("weather", "d1", "local", "{}", schema="{}", profile="{}")
            used = DatasetInput(dataset, [InputTag("mlflow.data.context", "lookup")])
            client.log_inputs(mlflow.active_run().info.run_id, [used])
        """,
        """
        var table = Table.create(IntColumn.create("id", 1, 2), DoubleColumn.create("delay", 0.5, 2.0),
            StringColumn.create("carrier", "UA", "AA"));
        try (var run = mlflow.startRun("a")) {
            mlflow.logInput(table, "flights", "training");
            var dataset = new Dataset("weather", "d1", "local", "{}", "{}", "{}");
            var used = new DatasetInput(dataset, Map.of("mlflow.data.context", "lookup"));
            mlflow.client().runs().logInputs(run.runId(), List.of(used), List.of());
        }
        """,
    ),
    Twin(
        "logged models",
        """
        id = client.get_experiment_by_name(experiment).experiment_id
        with mlflow.start_run(run_name="a") as run:
            made = client.create_logged_model(
                id, name="tree", source_run_id=run.info.run_id, tags={"team": "red", "gone": "x"},
                params={f"p{i}": str(i) for i in range(120)}, model_type="classifier")
            client.log_model_params(made.model_id, {"more": "1"})
            client.set_logged_model_tags(made.model_id, {"team": "blue"})
            client.delete_logged_model_tag(made.model_id, "gone")
            client.log_metric(run.info.run_id, "auc", 0.9, step=3, model_id=made.model_id)
            client.log_model_artifacts(made.model_id, folder)
            mlflow.set_tag("of the model", [f.path for f in client.list_logged_model_artifacts(made.model_id)])
            client.finalize_logged_model(made.model_id, "READY")
            client.log_outputs(run.info.run_id, [LoggedModelOutput(made.model_id, 5)])
            found = mlflow.search_logged_models([id], filter_string="metrics.auc > 0.5", output_format="list")
            mlflow.set_tag("found", [model.name for model in found])
            mlflow.set_tag("status", mlflow.get_logged_model(made.model_id).status)
        gone = client.create_logged_model(id, name="gone")
        client.delete_logged_model(gone.model_id)
        """,
        """
        var models = mlflow.client().loggedModels();
        var id = mlflow.experimentId();
        var params = new TreeMap<String, String>();
        for (int i = 0; i < 120; i++) params.put("p" + i, "" + i);
        try (var run = mlflow.startRun("a")) {
            var made = models.create(NewLoggedModel.in(id).named("tree").from(run.runId())
                .withTags(Map.of("team", "red", "gone", "x")).withParams(params).ofType("classifier"));
            models.logParams(made.modelId(), Map.of("more", "1"));
            models.setTags(made.modelId(), Map.of("team", "blue"));
            models.deleteTag(made.modelId(), "gone");
            mlflow.client().runs().logMetric(run.runId(),
                new Metric("auc", 0.9, 7, 3, MetricSource.model(made.modelId())));
            var place = mlflow.client().artifacts().loggedModel(made.modelId().value());
            place.putAll("", Path.of(folder));
            mlflow.setTag("of the model", place.list("").stream().map(ArtifactFile::path).toList());
            models.finish(made.modelId(), LoggedModelStatus.READY);
            mlflow.client().runs().logOutputs(run.runId(), List.of(new ModelOutput(made.modelId().value(), 5)));
            mlflow.setTag("found", mlflow.searchLoggedModels("metrics.auc > 0.5").stream()
                .map(LoggedModel::name).toList());
            mlflow.setTag("status", mlflow.getLoggedModel(made.modelId().value()).info().status());
        }
        models.delete(models.create(NewLoggedModel.in(id).named("gone")).modelId());
        """,
    ),
    Twin(
        "registry",
        """
        client.create_registered_model(model, tags={"team": "red", "gone": "x"}, description="first")
        client.update_registered_model(model, description="second")
        client.set_registered_model_tag(model, "team", "blue")
        client.delete_registered_model_tag(model, "gone")
        for number in (1, 2, 3):
            client.create_model_version(model, "s3://bucket/m", tags={"n": str(number), "gone": "x"}, description="d")
        client.update_model_version(model, "1", description="old")
        client.set_model_version_tag(model, "1", "n", "one")
        client.delete_model_version_tag(model, "1", "gone")
        client.transition_model_version_stage(model, "1", "Production")
        client.transition_model_version_stage(model, "2", "Production", archive_existing_versions=True)
        client.set_registered_model_alias(model, "champion", "1")
        client.set_registered_model_alias(model, "champion", "2")
        client.set_registered_model_alias(model, "gone", "1")
        client.delete_registered_model_alias(model, "gone")
        client.delete_model_version(model, "3")
        client.set_model_version_tag(model, "2", "alias", client.get_model_version_by_alias(model, "champion").version)
        client.set_model_version_tag(model, "2", "uri", client.get_model_version_download_uri(model, "2"))
        client.set_model_version_tag(
            model, "2", "latest", ",".join(sorted(v.version for v in client.get_latest_versions(model))))
        client.set_registered_model_tag(model, "found", client.get_registered_model(model).description)
        by_name = client.search_registered_models(f"name IN ('{model}',)")
        client.set_registered_model_tag(model, "by name", by_name[0].description)
        client.copy_model_version(f"models:/{model}/2", model + "-copy")
        client.rename_registered_model(model + "-copy", model + "-renamed")
        client.create_registered_model(model + "-gone")
        client.delete_registered_model(model + "-gone")
        """,
        """
        var registry = mlflow.client().registry();
        registry.create(NewRegisteredModel.named(model).tagged("team", "red").tagged("gone", "x").described("first"));
        registry.describe(model, "second");
        registry.setTag(model, "team", "blue");
        registry.deleteTag(model, "gone");
        for (int number = 1; number <= 3; number++) {
            registry.createVersion(NewModelVersion.of(model, "s3://bucket/m").tagged("n", "" + number)
                .tagged("gone", "x").described("d"));
        }
        registry.describeVersion(model, 1, "old");
        registry.setVersionTag(model, 1, "n", "one");
        registry.deleteVersionTag(model, 1, "gone");
        registry.transition(model, 1, Stage.PRODUCTION, false);
        registry.transition(model, 2, Stage.PRODUCTION, true);
        registry.setAlias(model, "champion", 1);
        registry.setAlias(model, "champion", 2);
        registry.setAlias(model, "gone", 1);
        registry.deleteAlias(model, "gone");
        registry.deleteVersion(model, 3);
        registry.setVersionTag(model, 2, "alias", "" + registry.versionByAlias(model, "champion").version());
        registry.setVersionTag(model, 2, "uri", registry.downloadUri(model, 2));
        registry.setVersionTag(model, 2, "latest", registry.latestVersions(model, List.of()).stream()
            .map(version -> "" + version.version()).sorted().collect(Collectors.joining(",")));
        registry.setTag(model, "found", registry.named(model).description());
        var byName = registry.search(RegisteredModelQuery.all().where("name IN ('" + model + "',)"));
        registry.setTag(model, "by name", byName.get(0).description());
        registry.copyVersion(new VersionKey(model, 2), model + "-copy");
        registry.rename(model + "-copy", model + "-renamed");
        registry.create(model + "-gone");
        registry.delete(model + "-gone");
        """,
    ),
    Twin(
        "versions of logged models",
        """
        with mlflow.start_run(run_name="a"):
            made = mlflow.initialize_logged_model(name="tree")
            mlflow.finalize_logged_model(made.model_id, "READY")
        client.create_registered_model(model)
        client.create_model_version(model, made.model_uri, made.source_run_id, model_id=made.model_id)
        version = client.get_model_version(model, "1")
        mlflow.set_model_version_tag(model, "1", "source is the model", version.source == made.model_uri)
        found = mlflow.search_model_versions(filter_string=f"name = '{model}'")
        mlflow.set_model_version_tag(model, "1", "found", [v.version for v in found])
        """,
        """
        LoggedModel made;
        try (var run = mlflow.startRun("a")) {
            var models = mlflow.client().loggedModels();
            made = models.create(NewLoggedModel.in(mlflow.experimentId()).named("tree").from(run.runId()));
            made = models.finish(made.modelId(), LoggedModelStatus.READY);
        }
        var registry = mlflow.client().registry();
        registry.create(model);
        registry.createVersion(NewModelVersion.of(model, made.modelUri())
            .ofRun(made.info().sourceRunId()).ofModel(made.modelId().value()));
        var version = mlflow.getModelVersion("models:/" + model + "/1");
        registry.setVersionTag(model, 1, "source is the model",
            ValueText.of(version.source().equals(made.modelUri())));
        var found = registry.searchVersions(ModelVersionQuery.all().where("name = '" + model + "'"));
        registry.setVersionTag(model, 1, "found",
            ValueText.of(found.stream().map(v -> "" + v.version()).toList()));
        """,
    ),
]

# calls that both have, and why no program compares what they store
WITHOUT_TWIN = {
    "mlflow.last_active_run": "a read; Java's getRun is compared",
    "mlflow.get_artifact_uri": "a read, of a place that has the run's id in it",
    "mlflow.set_experiment": "every twin begins with it",
    "mlflow.log_figure": "a chart of matplotlib, a chart of XChart",
    "mlflow.log_image": "files here, without steps",
    "mlflow.pyfunc": "loads and serves models, which differ by language",
    "mlflow.autolog": "logs what the library knows of a training, scikit-learn or Tribuo",
    "mlflow.evaluate": "likewise",
    "mlflow.register_model": "needs a model that the language can load; versions of logged models are compared",
    "mlflow.get_tracking_uri": "stores nothing",
    "mlflow.is_tracking_uri_set": "stores nothing",
    "mlflow.set_tracking_uri": "every twin begins with it",
    "mlflow.MlflowClient": "the class behind client",
    "mlflow.ActiveRun": "the class behind start_run",
}
