"""The worker's tasks: raw arrays and layers in a folder of the client's, to our functions and back."""
