"""What the algorithms share: declarations, reading layers in one pass, writing sinks."""
