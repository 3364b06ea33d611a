"""What may occur in the messages of an ONNX graph: onnx.proto of github.com/onnx/onnx, as tables, without what is refused."""

INT, DOUBLE, BYTES, FLOAT = 0, 1, 2, 5  # wire types of protobuf; the others are refused
MANY, LIST = "many", "list"  # messages or names one by one; numbers or texts that are passed over together

EXTERNAL = "has its weights in another file: save the graph with its weights inside"
SPARSE = "has sparse tensors, which are not read: save it with dense ones"
FUNCTIONS = "has functions of its own, which are not run: export it with all functions inlined"
TEXTS = "works on texts, which no encoder needs: export it without"
UNSUPPORTED = "has parts that serve training or several devices, which are not read: export it for inference"

# By field number: name, wire type and, where it may occur more than once, how it is read.
# A text is the reason why a field is refused.
MODEL = {
    1: ("ir_version", INT),
    2: ("producer_name", BYTES),
    3: ("producer_version", BYTES),
    4: ("domain", BYTES),
    5: ("model_version", INT),
    6: ("doc_string", BYTES),
    7: ("graph", BYTES),
    8: ("opset_import", BYTES, MANY),
    14: ("metadata_props", BYTES, MANY),
    20: UNSUPPORTED,
    25: FUNCTIONS,
    26: UNSUPPORTED,
}
OPSET = {1: ("domain", BYTES), 2: ("version", INT)}
GRAPH = {
    1: ("node", BYTES, MANY),
    2: ("name", BYTES),
    5: ("initializer", BYTES, MANY),
    10: ("doc_string", BYTES),
    11: ("input", BYTES, MANY),
    12: ("output", BYTES, MANY),
    13: ("value_info", BYTES, MANY),
    14: ("quantization_annotation", BYTES, MANY),
    15: SPARSE,
    16: ("metadata_props", BYTES, MANY),
}
NODE = {
    1: ("input", BYTES, MANY),
    2: ("output", BYTES, MANY),
    3: ("name", BYTES),
    4: ("op_type", BYTES),
    5: ("attribute", BYTES, MANY),
    6: ("doc_string", BYTES),
    7: ("domain", BYTES),
    8: FUNCTIONS,
    9: ("metadata_props", BYTES, MANY),
    10: UNSUPPORTED,
}
ATTRIBUTE = {
    1: ("name", BYTES),
    2: ("f", FLOAT),
    3: ("i", INT),
    4: ("s", BYTES),
    5: ("tensor", BYTES),
    6: ("graph", BYTES),
    7: ("floats", FLOAT, LIST),
    8: ("ints", INT, LIST),
    9: ("strings", BYTES, LIST),
    10: ("tensor", BYTES, MANY),
    11: ("graph", BYTES, MANY),
    13: ("doc_string", BYTES),
    14: ("tp", BYTES),
    15: ("type_protos", BYTES, MANY),
    20: ("type", INT),
    21: FUNCTIONS,
    22: SPARSE,
    23: SPARSE,
}
TENSOR = {
    1: ("dims", INT, LIST),
    2: ("data_type", INT),
    4: ("float_data", FLOAT, LIST),
    5: ("int32_data", INT, LIST),
    6: TEXTS,
    7: ("int64_data", INT, LIST),
    8: ("name", BYTES),
    9: ("raw_data", BYTES),
    10: ("double_data", DOUBLE, LIST),
    11: ("uint64_data", INT, LIST),
    12: ("doc_string", BYTES),
    13: EXTERNAL,
    14: ("data_location", INT),
    16: ("metadata_props", BYTES, MANY),
}
