#!/usr/bin/env bash
# Trains the model that winnow ships, from nothing but the pages, and measures it on sites that it
# was not trained on.
#
#   scripts/train-clean/run.sh DATA OUT [--report]
#
# DATA holds aef, fundus-dev and wcxb-dev (html/ID.html, truth.jsonl) and aef.without, the ids of
# the pages of aef whose reference stops in mid-article. OUT gets figures, models and texts. Without
# --report, only the model is trained: three minutes; with it, half an hour.
set -euo pipefail
data=$1 out=$2 report=${3:-}
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
mkdir -p "$out/figures" "$out/models" "$out/texts"

swift build -c release --package-path "$here/exporter" --product export-blocks
export=$(swift build -c release --package-path "$here/exporter" --show-bin-path)/export-blocks
for set in aef fundus-dev wcxb-dev; do
  "$export" figures "$data/$set/html" "$out/figures/$set"
done

arguments=(--data "$data" --exported "$out/figures" --without "$data/aef.without")
"$python" "$here/train.py" "${arguments[@]}" --model "$out/blocks.bin"
cmp "$out/blocks.bin" "$here/../../Sources/Support/CCleanModel/data/blocks.bin" \
  && echo "the same as what winnow ships" || echo "not what winnow ships"

if [ "$report" = --report ]; then
  "$python" "$here/train.py" "${arguments[@]}" --held-out "$out/models"
  for set in aef fundus-dev; do
    "$export" texts "$out/models/$set.bin" "$data/$set/html" "$out/texts/$set"
  done
  for fold in 0 1 2 3 4; do
    "$export" texts "$out/models/wcxb-dev-$fold.bin" "$data/wcxb-dev/html" \
      "$out/texts/wcxb-dev-$fold" "$out/models/wcxb-dev-$fold.ids"
  done
  "$python" "$here/score.py" --data "$data" --texts "$out/texts" --without "$data/aef.without"
fi
