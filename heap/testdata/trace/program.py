"""The program whose allocations trace.bz2 holds: texts, tables, trees and queues that come and go. See record.c."""
import collections
import heapq
import json
import random
import re
import string

random.seed(7)
words = [''.join(random.choice(string.ascii_lowercase) for _ in range(random.randint(2, 12))) for _ in range(3000)]


class Node:
    __slots__ = ('key', 'left', 'right', 'data')

    def __init__(self, key, data):
        self.key, self.data, self.left, self.right = key, data, None, None


def insert(root, key, data):
    while True:
        side = 'left' if key < root.key else 'right'
        below = getattr(root, side)
        if below is None:
            setattr(root, side, Node(key, data))
            return
        root = below


docs = {}
index = collections.defaultdict(list)
for phase in range(4):
    for i in range(330):
        text = ' '.join(random.choices(words, k=random.randint(5, 120)))
        docs[random.randrange(600)] = {'id': i, 'text': text, 'tags': random.sample(words, 3),
                                       'n': [random.random() for _ in range(random.randint(0, 20))]}
        for w in set(re.findall(r'[a-m]\w+', text)):
            index[w].append(i)
    back = json.loads(json.dumps(list(docs.values())))
    root = Node(0.5, None)
    for d in back:
        insert(root, random.random(), d['text'].upper().split())
    for k in list(docs):
        if random.random() < 0.4:
            del docs[k]
    for w in list(index):
        if random.random() < 0.3:
            del index[w]
    queue = []
    for d in back:
        heapq.heappush(queue, (len(d['text']), d['id'], str(d['tags'])))
    while len(queue) > 10:
        heapq.heappop(queue)
