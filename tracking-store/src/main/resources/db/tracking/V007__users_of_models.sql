-- gc asks for the runs that use a model
CREATE INDEX model_inputs_by_model ON model_inputs (model_id);
