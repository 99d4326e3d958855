# SPDX-License-Identifier: GPL-3.0-or-later
"""scikit-learn and scipy beside ours: the benchmarks call this.

neighbours FILE N D ALGORITHM QUERIES
                                  prints the processor milliseconds of NearestNeighbors (k = 10, one thread) for the N x D
                                  float32 of FILE; asked for fewer QUERIES than N, scales the time of so many to N
spreading FILE N D LABELS         prints the processor milliseconds of LabelSpreading (k = 10, alpha .99) for the same and the
                                  N int32 classes of LABELS (-1: none)
rbf FILE N D LABELS ITERATIONS    the same of LabelPropagation (rbf, gamma 20) for 1,000 iterations, scaled from so many
self_training FILE N D LABELS     the same of SelfTrainingClassifier with logistic regression, 10 rounds at most
reach STARTS COLUMNS FROM HOPS    prints the same of scipy's dijkstra, which asks for the nodes within HOPS edges of FROM, in the graph
                                  of these compressed rows (int32)
components STARTS COLUMNS 0 0     the same of its connected_components
csv FILE                          prints the same of pandas' read_csv with its C engine
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


def neighbours(file, n, d, algorithm, queries):
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


def propagate(method, file, n, d, labels):
    import warnings

    warnings.simplefilter("ignore")  # of iterations that are cut short
    X = numpy.fromfile(file, numpy.float32).reshape(n, d)
    y = numpy.fromfile(labels, numpy.int32)
    start = time.process_time()
    method.fit(X, y)
    return 1000 * (time.process_time() - start)


def spreading(file, n, d, labels):
    from sklearn.semi_supervised import LabelSpreading

    print(propagate(LabelSpreading(kernel="knn", n_neighbors=10, alpha=0.99, max_iter=1000), file, n, d, labels))


def rbf(file, n, d, labels, iterations):
    from sklearn.semi_supervised import LabelPropagation

    first = propagate(LabelPropagation(gamma=20, max_iter=1), file, n, d, labels)
    more = propagate(LabelPropagation(gamma=20, max_iter=1 + iterations), file, n, d, labels)
    print(first + (more - first) * 999 / iterations)


def self_training(file, n, d, labels):
    from sklearn.linear_model import LogisticRegression
    from sklearn.semi_supervised import SelfTrainingClassifier

    print(propagate(SelfTrainingClassifier(LogisticRegression(), max_iter=10), file, n, d, labels))


def walk(job, starts, columns, start, hops):
    import scipy.sparse
    from scipy.sparse import csgraph

    starts = numpy.fromfile(starts, numpy.int32)
    columns = numpy.fromfile(columns, numpy.int32)
    W = scipy.sparse.csr_matrix((numpy.ones(len(columns)), columns, starts))

    def call():
        if job == "reach":
            csgraph.dijkstra(W, directed=True, indices=start, unweighted=True, limit=hops)
        else:
            csgraph.connected_components(W, directed=False)

    call()
    begin = time.process_time()
    call()
    print(1000 * (time.process_time() - begin))


def csv(file):
    import pandas

    for _ in range(2):
        begin = time.process_time()
        pandas.read_csv(file, engine="c")
        milliseconds = 1000 * (time.process_time() - begin)
    print(milliseconds)


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
if job == "neighbours":
    neighbours(words[0], int(words[1]), int(words[2]), words[3], int(words[4]))
elif job == "spreading":
    spreading(words[0], int(words[1]), int(words[2]), words[3])
elif job == "self_training":
    self_training(words[0], int(words[1]), int(words[2]), words[3])
elif job == "rbf":
    rbf(words[0], int(words[1]), int(words[2]), words[3], int(words[4]))
elif job == "csv":
    csv(words[0])
elif job in ("reach", "components"):
    walk(job, words[0], words[1], int(words[2]), int(words[3]))
else:
    mnist(words[0], int(words[1]), words[2])
