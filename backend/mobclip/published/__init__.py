"""Published location encoders (MobCLIP/MoRA, SatCLIP, GeoCLIP, any ONNX) turned into bundles that every command accepts.

Weights come from a file that the user has; nothing is downloaded, no package of the authors is imported, and nothing that
a checkpoint holds is run.
"""
