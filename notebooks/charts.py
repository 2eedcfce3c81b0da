"""How the charts look. Names are drawn by the browser, which knows every script and emoji; matplotlib does not."""

from pathlib import Path

import matplotlib.pyplot as plt

PALE = "#BFDBE3"


def look():
    """Gives matplotlib's charts the look of these notebooks."""
    plt.style.use(Path(__file__).parent / "homelake.mplstyle")


def bar_table(frame, name, value, title):
    """A bar for each row: its name, and the value with a bar behind it. Values are not below zero."""
    shown = frame[[name, value]].rename(columns=lambda column: column.replace("_", " "))
    value = shown.columns[1]
    return (
        table(shown, title)
        .format({value: "{:,.0f}" if shown[value].dtype.kind == "i" else "{:,.1f}"}, escape="html")
        .bar(subset=[value], color=PALE, align="left", vmin=0, height=80)
        .set_properties(subset=[value], **{"width": "24em"})
    )


def table(frame, title):
    """All rows with all of their text, as text: what looks like HTML in a message must do nothing."""
    return (
        frame.style.hide(axis="index")
        .format(escape="html")
        .set_caption(title)
        .set_properties(**{"text-align": "left", "padding": "4px 10px"})
        .set_table_styles([
            {"selector": "caption", "props": "font-size: 125%; font-weight: bold; text-align: left; color: black"},
            {"selector": "th", "props": "text-align: left !important; font-weight: normal; color: #555555"},
        ])
    )
