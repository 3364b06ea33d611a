"""The same work on Apache Spark (https://spark.apache.org), on this machine or a cluster: the extra [spark]."""
