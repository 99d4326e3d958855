# SPDX-License-Identifier: GPL-3.0-or-later
"""scikit-learn's nearest neighbours beside ours: neighbour_bench.cpp calls this.

time FILE N D ALGORITHM QUERIES   prints the processor milliseconds of NearestNeighbors (k = 10, one thread) for the N x D
                                  float32 of FILE; asked for fewer QUERIES than N, scales the time of so many to N
mnist FOLDER D FILE               writes MNIST (70,000 images of the four original files, or their first D principal
                                  components) as float32 to FILE
"""
import gzip
import os
import sys
import time

for library in ("OPENBLAS", "OMP", "MKL"):
    os.environ[library + "_NUM_THREADS"] = "1"

import numpy  # noqa: E402 (reads the variables above)


def measure(file, n, d, algorithm, queries):
    from sklearn.neighbors import NearestNeighbors

    X = numpy.fromfile(file, numpy.float32).reshape(n, d)
    chosen = X[:: max(1, n // queries)][:queries]
    warm = NearestNeighbors(n_neighbors=10, algorithm=algorithm, n_jobs=1).fit(X[:500])
    warm.kneighbors(X[:100])
    start = time.process_time()
    index = NearestNeighbors(n_neighbors=10, algorithm=algorithm, n_jobs=1).fit(X)
    fitted = time.process_time()
    if queries < n:
        index.kneighbors(chosen, 11)
    else:
        index.kneighbors()
    end = time.process_time()
    print(1000 * (fitted - start + (end - fitted) * n / len(chosen)))


def mnist(folder, d, file):
    def images(name):
        with gzip.open(os.path.join(folder, name)) as stream:
            return numpy.frombuffer(stream.read(), numpy.uint8, offset=16).reshape(-1, 784)

    X = numpy.vstack([images(f"mnist_{part}-images-idx3-ubyte.gz") for part in ("train", "t10k")]).astype(numpy.float32)
    if d < 784:
        X -= X.mean(0)
        _, vectors = numpy.linalg.eigh((X.T @ X).astype(numpy.float64))
        X = X @ vectors[:, -d:].astype(numpy.float32)
    X.tofile(file)


job, *words = sys.argv[1:]
if job == "time":
    measure(words[0], int(words[1]), int(words[2]), words[3], int(words[4]))
else:
    mnist(words[0], int(words[1]), words[2])
