-- gc asks for the run that logged a model as its output
CREATE INDEX model_outputs_by_model ON model_outputs (model_id);
