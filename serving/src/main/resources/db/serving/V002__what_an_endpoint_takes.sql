-- The signature of the model, as an MLmodel file holds it, so that other processes can ask
ALTER TABLE endpoints ADD COLUMN signature_inputs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE endpoints ADD COLUMN signature_outputs TEXT NOT NULL DEFAULT '[]';
