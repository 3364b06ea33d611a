"""Tasks that look at embeddings: cluster, similar, reduce."""

import numpy as np

from mobclip.tasks.files import read_array, write_array


def cluster(context, matrix, columns, output, clusters=0, seed=0) -> dict:
    from mobclip.analysis.clusters import cluster as group

    found = group(read_array(matrix, np.float32, columns), clusters, seed, context.progress)
    write_array(found.labels, np.int32, output)
    return {"clusters": len(found.sizes), "sizes": found.sizes, "silhouette": found.silhouette}


def similar(context, matrix, columns, queries, output) -> dict:
    from mobclip.analysis.similarity import similarity

    write_array(
        similarity(read_array(matrix, np.float32, columns), np.asarray(queries, dtype=np.int64)), np.float32, output
    )
    return {}


def reduce(context, matrix, columns, output, components=3, colors=None) -> dict:
    from mobclip.analysis import reduction

    result, explained = reduction.reduce(read_array(matrix, np.float32, columns), components)
    write_array(result, np.float32, output)
    if colors is not None:
        write_array(reduction.colours(result), np.uint8, colors)
    return {"explained": explained}


TASKS = {"cluster": cluster, "similar": similar, "reduce": reduce}
