"""scikit-learn's way to cluster passages: TF-IDF, SVD to 100, k-means of ten starts.

usage: peer-kmeans.py PASSAGES.jsonl K OUT.csv
Each line of PASSAGES has id and text; OUT gets passage_id,cluster_id.
"""
import csv
import json
import sys

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

passages, k, out = sys.argv[1], int(sys.argv[2]), sys.argv[3]
with open(passages, encoding="utf8") as lines:
    rows = [json.loads(line) for line in lines]
words = TfidfVectorizer(stop_words="english").fit_transform([row["text"] for row in rows])
points = normalize(TruncatedSVD(100, random_state=0).fit_transform(words))
clusters = KMeans(k, n_init=10, random_state=0).fit_predict(points)
with open(out, "w", encoding="utf8", newline="") as file:
    writer = csv.writer(file)
    writer.writerow(["passage_id", "cluster_id"])
    writer.writerows((row["id"], cluster) for row, cluster in zip(rows, clusters))
