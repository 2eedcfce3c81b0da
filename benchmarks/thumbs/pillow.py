"""Makes thumbnails with Pillow: a line "FILE<tab>TIMES" in, a line "MILLISECONDS<tab>WIDTHxHEIGHT<tab>BYTES" out.

The milliseconds are CPU time of the whole process for one thumbnail. As it is usually done: no
orientation, no colour profile.
"""

import io
import sys
import time

import PIL
from PIL import Image, features


def thumbnail(photo):
    image = Image.open(io.BytesIO(photo))
    kind = image.format
    image.thumbnail((300, 300), Image.LANCZOS)
    out = io.BytesIO()
    if kind == "PNG":
        image.save(out, kind)
    else:
        image.save(out, kind, quality=80)
    return image.size, out.tell()


jpeg = features.version_feature("libjpeg_turbo") or features.version_codec("jpg")
print(f"Pillow {PIL.__version__}, libjpeg-turbo {jpeg}", flush=True)
for line in sys.stdin:
    file, times = line.rstrip("\n").split("\t")
    with open(file, "rb") as opened:
        data = opened.read()
    start = time.process_time()
    for _ in range(int(times)):
        size, length = thumbnail(data)
    milliseconds = (time.process_time() - start) * 1000 / int(times)
    print(milliseconds, "%dx%d" % size, length, sep="\t", flush=True)
