"""Making a model: data, training, export. Needs the extra [train]; running a model needs none of it."""
