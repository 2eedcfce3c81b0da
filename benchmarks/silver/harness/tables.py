"""Prints what was measured."""

import statistics


def print_round(number, name, measurement, problems, notes):
    state = "; ".join(problems or ["ok", *notes])
    print(f"round {number}  {name:10s} {measurement.cpu:8.2f} CPU s {measurement.wall:8.2f} s "
          f"{measurement.memory:7.0f} MiB  {state}", flush=True)


def print_table(corpus, measured, own):
    """A line a command: medians over the rounds, and homelake's share of each peer's figures."""
    rounds = max(map(len, measured.values()), default=0)
    print(f"\n{corpus.name}: {corpus.megabytes:.1f} MB of exports, {rounds} round(s), medians\n")
    print(f"| {'':10s} | CPU s | wall s | peak MiB | MB per CPU s | homelake's CPU | wall | memory |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, runs in measured.items():
        cpu = middle(run.cpu for run in runs)
        cells = [f"{name:10s}", f"{cpu:.2f}", f"{middle(run.wall for run in runs):.2f}",
                 f"{middle(run.memory for run in runs):.0f}", f"{corpus.megabytes / cpu:.2f}"]
        cells += shares(measured.get(own, []), runs) if name != own else ["", "", ""]
        print("| " + " | ".join(cells) + " |")
    print("\nhomelake's CPU: its share of the peer's in the same round, median (least to most).")


def shares(own, peer):
    pairs = list(zip(own, peer))
    if not pairs:
        return ["-", "-", "-"]
    cpu = sorted(mine.cpu / other.cpu for mine, other in pairs)
    return [f"{middle(cpu):.2f}x ({cpu[0]:.2f} to {cpu[-1]:.2f})",
            f"{middle(mine.wall / other.wall for mine, other in pairs):.2f}x",
            f"{middle(mine.memory / other.memory for mine, other in pairs):.2f}x"]


def middle(values):
    return statistics.median(values)
