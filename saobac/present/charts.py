"""Charts of a story: SVG without text, so that words stay words and wrap like words.

The labels and figures stand beside the bars as HTML and again in a table.
"""

from decimal import Decimal

from markupsafe import Markup

from saobac.schema import Chart
from saobac.views.parts import Bar, ChartView

STITCH = 4
"""Width of one stitch of a bar, in units of which a whole bar has 400."""


def chart_view(chart: Chart) -> ChartView:
    """Return a chart with each bar's length: of the whole for shares, else of the largest."""
    values = [item.value for item in chart.values]
    whole = sum(values) if chart.kind == "share" else max(values)
    bars = tuple(
        Bar(item.label, item.text, _share(item.value, Decimal(whole))) for item in chart.values
    )
    svg = _share_svg(bars) if chart.kind == "share" else _bars_svg(bars)
    return ChartView(chart.id, chart.kind, chart.title, bars, chart.note or "", Markup(svg))


def _share(value: Decimal, whole: Decimal) -> float:
    return round(float(100 * value / whole), 1) if whole else 0.0


def _bars_svg(bars: tuple[Bar, ...]) -> str:
    """Draw a bar under another, each on its track."""
    rows = "".join(
        f'<rect class="chart-track" y="{index * 24}" width="400" height="16"/>'
        f'<rect class="chart-bar chart-bar-{index + 1}" y="{index * 24}"'
        f' width="{_stitched(bar.share)}" height="16"/>'
        for index, bar in enumerate(bars)
    )
    height = len(bars) * 24 - 8
    return (
        f'<svg class="chart-svg" viewBox="0 0 400 {height}" preserveAspectRatio="none"'
        f' aria-hidden="true" focusable="false">{rows}</svg>'
    )


def _share_svg(bars: tuple[Bar, ...]) -> str:
    """Draw one band, parted; the last part takes what rounding leaves."""
    x, parts = 0, ""
    for index, bar in enumerate(bars):
        width = 400 - x if index == len(bars) - 1 else _stitched(bar.share)
        parts += (
            f'<rect class="chart-bar chart-bar-{index + 1}" x="{x}" width="{width}" height="32"/>'
        )
        x += width
    return (
        '<svg class="chart-svg" viewBox="0 0 400 32" preserveAspectRatio="none"'
        f' aria-hidden="true" focusable="false">{parts}</svg>'
    )


def _stitched(share: float) -> int:
    """Return a length in whole stitches, at least one where there is anything."""
    return max(STITCH if share else 0, round(share * 400 / 100 / STITCH) * STITCH)
