# Grows the trees of the suspicion scorer from the matrices that tools/train.ts wrote: XGBoost from Debian's python3-xgboost.
# It knows nothing of texts: numbers in, trees in XGBoost's JSON and predictions out. The same matrices give the same trees.
#
#   python3 train.py FOLDER     FOLDER/plan.json says what there is
import json
import sys
from pathlib import Path

import numpy
import xgboost

folder = Path(sys.argv[1])
plan = json.loads((folder / 'plan.json').read_text())


def numbers(name, kind=numpy.float32):
    return numpy.fromfile(folder / name, kind)


for task in plan:
    name, width, offset, fluency, folds = (task[key] for key in ('name', 'width', 'offset', 'fluency', 'folds'))
    parameters, rounds = task['parameters'], task['rounds']
    rows = numbers(f'{name}.rows').reshape(-1, width)
    # What n-grams say of a row while each fold in turn is held out; the last block is for the final model.
    scores = numbers(f'{name}.fluency').reshape(-1, folds + 1, fluency)
    label, weight = numbers(f'{name}.label'), numbers(f'{name}.weight')
    fold = numbers(f'{name}.fold', numpy.uint8)

    def matrix(chosen, held):
        part = rows[chosen].copy()
        part[:, offset:offset + fluency] = scores[chosen, held]
        return xgboost.DMatrix(part, label[chosen], weight=weight[chosen])

    predicted = numpy.zeros(len(rows), numpy.float32)
    for held in range(folds + 1):
        learner = xgboost.train(parameters, matrix((fold != held) & (weight > 0), held), rounds)
        if held < folds:
            chosen = fold == held
            if chosen.any():
                predicted[chosen] = learner.predict(matrix(chosen, held), output_margin=True)
        else:
            learner.save_model(folder / f'{name}.json')
            final = learner.predict(matrix(numpy.arange(len(rows)) < 1000, held), output_margin=True)
            final.astype(numpy.float32).tofile(folder / f'{name}.final')
        print(f'{name}: fold {held} of {folds} done', file=sys.stderr, flush=True)
    predicted.tofile(folder / f'{name}.predicted')
